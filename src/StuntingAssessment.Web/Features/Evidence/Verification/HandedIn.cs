using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>One piece of evidence; a removed one stays in the list, as it dates the verdict.</summary>
public sealed record HandedIn(
    Guid Id,
    string Requirement,
    EvidenceKind Kind,
    string Title,
    string? Url,
    DateOnly? SeenOn,
    string? CheckedBy,
    bool HoldsPersonalData,
    bool IsLate,
    bool BroughtOnTheDay,
    Guid AddedBy,
    DateTime AddedAt,
    DateTime? RemovedAt,
    IReadOnlyList<HandedInFile> Files)
{
    public bool IsCurrent => RemovedAt is null;

    public DateTime ChangedAt => RemovedAt ?? (Files.Count == 0 ? AddedAt : Files.Max(f => f.UploadedAt));
}
