using StuntingAssessment.Domain.Cycles.Diff;

namespace StuntingAssessment.Domain.Cycles;

/// <param name="Kept">The differences to the earlier cycle that were confirmed, by name.</param>
/// <param name="Undone">Those for which the earlier cycle's version was taken back.</param>
public sealed record DifferencesReviewed(DiffKind Kind, IReadOnlyList<string> Kept, IReadOnlyList<string> Undone) : DomainEvent;
