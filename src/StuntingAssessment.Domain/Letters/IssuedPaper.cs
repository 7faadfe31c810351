using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Domain.Letters;

/// <summary>What a paper says of itself; its public page repeats it.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="AwardCode">For a certificate.</param>
/// <param name="Title">"Undangan Penilaian Kinerja".</param>
/// <param name="Recipient">An office or a government, never a person.</param>
/// <param name="Number">As it is printed.</param>
/// <param name="Date">As it is printed.</param>
/// <param name="Content">JSON of everything it was printed from.</param>
/// <param name="ContentSha256">Of the UTF-8 bytes of <paramref name="Content"/>.</param>
public sealed record PaperFacts(PaperKind Kind, string? AwardCode, string Title, string Recipient, string Number, DateOnly Date, string Content, string ContentSha256);

/// <summary>The PDF in the file store; several papers may be pages of one.</summary>
public sealed record PaperFile(string Sha256, long Size, int FirstPage, int Pages);

/// <summary>A paper as it left the portal: frozen content, its PDF, and the address under which anybody may check it.</summary>
public sealed class IssuedPaper : Aggregate, IInCycle
{
    public const int ReasonMaxLength = 1000;
    public const int TextMaxLength = 400;
    public const int TokenMinLength = 22;
    public const int TokenMaxLength = 64;

    private IssuedPaper(Guid id, Guid cycleId, Guid issuerId, string number)
        : base(id)
    {
        CycleId = cycleId;
        IssuerId = issuerId;
        Number = number;
        NumberKey = NumberPattern.KeyOf(number);
        Title = Recipient = Token = Content = ContentSha256 = PdfSha256 = "";
    }

    public Guid CycleId { get; private set; }

    public Guid IssuerId { get; private set; }

    /// <summary>For papers about a result.</summary>
    public Guid? ResultId { get; private set; }

    public PaperKind Kind { get; private set; }

    public string? AwardCode { get; private set; }

    public string Title { get; private set; }

    public string Recipient { get; private set; }

    public string Number { get; private set; }

    /// <summary>The number as the register compares it.</summary>
    public string NumberKey { get; private set; }

    public int RegisterYear { get; private set; }

    /// <summary>1, and one more for each later issue under the same number.</summary>
    public int Edition { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>In the address of its public page; at least 128 random bits.</summary>
    public string Token { get; private set; }

    public string Content { get; private set; }

    public string ContentSha256 { get; private set; }

    public string PdfSha256 { get; private set; }

    public long PdfSize { get; private set; }

    public int FirstPage { get; private set; }

    public int Pages { get; private set; }

    public Guid IssuedBy { get; private set; }

    public DateTime IssuedAt { get; private set; }

    public PaperStatus Status { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public Guid? ReplacedById { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <param name="id">New.</param>
    /// <param name="cycle">Whose paper.</param>
    /// <param name="issuer">Whose letterhead and register.</param>
    /// <param name="result">For a report or a certificate: published.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="file">As printed.</param>
    /// <param name="token">Unguessable.</param>
    /// <param name="register">The issuer's numbers of that year.</param>
    /// <param name="stamp">Who and when.</param>
    public static IssuedPaper Issue(
        Guid id, AssessmentCycle cycle, Issuer issuer, AssessmentResult? result, PaperFacts facts, PaperFile file, string token, NumberRegister register, Stamp stamp)
    {
        MustBeIssuable(cycle, facts.Kind, result);
        Require.That(token.Length is >= TokenMinLength and <= TokenMaxLength, "Alamat pemeriksaan naskah terlalu pendek.");
        var paper = new IssuedPaper(id, cycle.Id, issuer.Id, Require.Text(facts.Number, "Isi nomor naskah.", "Number", LetterContent.NumberMaxLength))
        {
            ResultId = result?.Id,
            Kind = facts.Kind,
            AwardCode = facts.AwardCode,
            Title = facts.Title,
            Recipient = facts.Recipient,
            Date = facts.Date,
            RegisterYear = facts.Date.Year,
            Edition = register.EditionOf(SubjectOf(cycle.Id, facts.Kind, facts.AwardCode), facts.Number),
            Token = token,
            Content = facts.Content,
            ContentSha256 = facts.ContentSha256,
            PdfSha256 = file.Sha256,
            PdfSize = file.Size,
            FirstPage = file.FirstPage,
            Pages = file.Pages,
            IssuedBy = stamp.By,
            IssuedAt = stamp.At,
        };
        paper.Record(new PaperIssued(paper.Kind, paper.Number, paper.Recipient, paper.ContentSha256, paper.PdfSha256));
        return paper;
    }

    /// <summary>A report and a certificate say what is public: nothing before the result is.</summary>
    public static void MustBeIssuable(AssessmentCycle cycle, PaperKind kind, AssessmentResult? result) =>
        Require.That(
            kind is PaperKind.Invitation || (result is { IsPublic: true } && result.CycleId == cycle.Id),
            "Hasil belum diumumkan. Laporan peringkat dan piagam hanya dapat diterbitkan setelah pengumuman.");

    /// <summary>What a number stands for: a corrected issue of the same thing may keep it, nothing else may take it.</summary>
    public static string SubjectOf(Guid cycleId, PaperKind kind, string? awardCode) => $"{cycleId:n}/{kind}/{awardCode}";

    public void ReplaceBy(IssuedPaper newer, Stamp stamp)
    {
        Require.That(Status is PaperStatus.Valid, "Naskah ini tidak berlaku lagi.");
        Require.That(newer.Id != Id && newer.Kind == Kind && newer.AwardCode == AwardCode && newer.CycleId == CycleId, "Pengganti harus naskah yang sama.");
        Status = PaperStatus.Replaced;
        ReplacedById = newer.Id;
        EndedAt = stamp.At;
        Record(new PaperReplaced(Kind, Number, newer.Number));
    }

    public void Withdraw(string? reason, Stamp stamp)
    {
        Require.That(Status is PaperStatus.Valid, "Naskah ini tidak berlaku lagi.");
        WithdrawalReason = Require.Text(reason, "Isi alasan mencabut naskah.", "Reason", ReasonMaxLength);
        Status = PaperStatus.Withdrawn;
        EndedAt = stamp.At;
        Record(new PaperWithdrawn(Kind, Number, WithdrawalReason));
    }
}
