namespace StuntingAssessment.Web.Platform.Jobs;

public sealed class BackgroundOptions
{
    public const string Section = "Background";

    /// <summary>False: this instance serves pages only. Another one must send the mail and keep house.</summary>
    public bool IsOn { get; set; } = true;
}
