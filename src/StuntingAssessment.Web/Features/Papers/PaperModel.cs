namespace StuntingAssessment.Web.Features.Papers;

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
