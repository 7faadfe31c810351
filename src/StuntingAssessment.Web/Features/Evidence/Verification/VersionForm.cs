namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed class VersionForm
{
    public Guid Version { get; set; }
}
