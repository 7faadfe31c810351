using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

public sealed record EvidenceModel(
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
    DateTime AddedAt,
    string? AddedBy,
    IReadOnlyList<FileModel> Files)
{
    public FileModel? Latest => Files.MaxBy(f => f.Number);

    public IEnumerable<FileModel> Older => Files.OrderByDescending(f => f.Number).Skip(1);
}
