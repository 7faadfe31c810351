using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Domain.Results;

/// <summary>A submitted sheet; drafts do not count.</summary>
public sealed record CountedSheet(string RegencyCode, Guid PanelistId, IReadOnlyDictionary<string, decimal> Scores);

public sealed record Recusal(string RegencyCode, Guid PanelistId, string? Reason);

/// <summary>Everything of a cycle that the ranking is computed from, beside its rules.</summary>
public sealed record CycleScores(
    IReadOnlyList<GradedAction> Actions,
    IReadOnlyList<CountedSheet> Sheets,
    IReadOnlyList<Recusal> Recusals,
    IReadOnlyList<Moderation> Moderations,
    IReadOnlyList<TieOrder> TieOrders);
