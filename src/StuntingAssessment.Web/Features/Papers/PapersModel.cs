using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Papers.Invitations;

namespace StuntingAssessment.Web.Features.Papers;

/// <param name="Checks">How often its public page was looked at.</param>
public sealed record PaperRow(Guid Id, PaperKind Kind, string Title, string Recipient, string Number, DateOnly Date, PaperStatus Status, DateTime IssuedAt, string Token, int Checks)
{
    /// <summary>"Undangan Penilaian Kinerja Tahun 2024", "Piagam Juara 1".</summary>
    public string Name => Kind is PaperKind.AwardCertificate ? $"Piagam {Title}" : Title;
}

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

public sealed record PaperModel(
    int Year,
    PaperRow Paper,
    string IssuedBy,
    string IssuedAt,
    string? EndedAt,
    string? WithdrawalReason,
    Guid? ReplacedById,
    string ContentSha256,
    string PdfSha256,
    long PdfSize,
    int FirstPage,
    int Pages,
    string CheckAddress,
    string? LastCheck,
    bool MayWithdraw);

public sealed record PaperWithdrawalModel(int Year, PaperRow Paper, ReasonForm Form);
