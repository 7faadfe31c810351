using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Papers;

/// <param name="Letter">None while nobody started one.</param>
/// <param name="Result">None while nothing is frozen.</param>
/// <param name="MayIssue">The reader may change what is on this page.</param>
public sealed record PapersModel(
    int Year,
    IssuerLine? Issuer,
    LetterLine? Letter,
    ResultState? Result,
    IReadOnlyList<PaperRow> Papers,
    IReadOnlyList<string> Warnings,
    bool MayIssue,
    bool CanPrint)
{
    public IEnumerable<PaperRow> InForce(PaperKind kind) => Papers.Where(p => p.Kind == kind && p.Status is PaperStatus.Valid);
}

/// <param name="Unnamed">Signatories whose name is not entered yet.</param>
public sealed record IssuerLine(string Name, IssuerSettings Settings, bool HasEmblem, IReadOnlyList<string> Unnamed);

public sealed record LetterLine(LetterState State, string? Number, DateOnly? Date, string Subject);
