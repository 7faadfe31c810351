namespace StuntingAssessment.Domain.Ranking;

/// <param name="SubmittedAt">UTC: when the last counted action was first submitted.</param>
public sealed record Participant(
    string Code,
    string Name,
    DateTime? SubmittedAt,
    IReadOnlyList<GivenGrade> Grades,
    IReadOnlyList<PanelSheet> Panel,
    IReadOnlyList<ModeratedValue> Moderations)
{
    /// <summary>
    /// Code of the only award it takes part in, by that award's component: a district. It has no total and no rank, and whoever has no such code
    /// does not win that award. An addition to the table: a reader that does not know it ignores it.
    /// </summary>
    public string? Award { get; init; }
}
