namespace StuntingAssessment.Web.Features.Shared;

/// <summary>A form that carries nothing but what it was made from.</summary>
public sealed class VersionForm
{
    public Guid Version { get; set; }
}
