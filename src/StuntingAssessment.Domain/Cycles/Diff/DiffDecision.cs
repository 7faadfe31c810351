namespace StuntingAssessment.Domain.Cycles.Diff;

/// <param name="Hash">The row's as it was shown.</param>
/// <param name="Keep">True confirms it; false takes the earlier cycle's version back.</param>
public sealed record DiffDecision(DiffKind Kind, string Key, string Hash, bool Keep);
