namespace StuntingAssessment.Web.Platform;

/// <summary>Read once at the start: whether this database is the labelled demo.</summary>
public sealed class InstallationMark
{
    public bool IsDemo { get; set; }
}
