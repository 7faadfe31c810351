namespace StuntingAssessment.Web.Features.Papers.Checks;

/// <summary>One look at a paper's public page: which paper, when, and nothing about who looked.</summary>
public sealed class PaperCheck
{
    public Guid Id { get; init; }

    public Guid PaperId { get; init; }

    public DateTime At { get; init; }
}
