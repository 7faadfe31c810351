namespace StuntingAssessment.Domain.Ranking;

/// <param name="AtTop">Document criteria graded at their top points.</param>
/// <param name="Of">All document criteria, graded or not: the same for every regency of a cycle, so the shares compare by <paramref name="AtTop"/>.</param>
public sealed record TopLevelShare(int AtTop, int Of);
