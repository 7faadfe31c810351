namespace StuntingAssessment.Domain.Letters;

/// <summary>What an invitation says, as it is typed. Number and date may be missing in a draft.</summary>
public sealed record LetterContent
{
    public const int LineMaxLength = 300;
    public const int BasisMaxLength = 1000;
    public const int BodyMaxLength = 20_000;
    public const int NumberMaxLength = 120;
    public const int MaxAttachments = 99;
    public const int MaxLines = 30;

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public required string Place { get; init; }

    public LetterUrgency Urgency { get; init; }

    public int Attachments { get; init; }

    public string AttachmentUnit { get; init; } = "berkas";

    public required string Subject { get; init; }

    public required IReadOnlyList<string> Addressee { get; init; }

    /// <summary>The letter or rule it follows.</summary>
    public string? Basis { get; init; }

    /// <summary>Markdown with placeholders.</summary>
    public required string Body { get; init; }

    /// <summary>Tembusan.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Code of the issuer's signatory.</summary>
    public required string Signatory { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public TimeOnly Starts { get; init; } = new(8, 0);

    public IReadOnlyList<string> Venues { get; init; } = [];

    /// <summary>The province's contact person; it enters one, none is shipped.</summary>
    public string? Contact { get; init; }

    /// <summary>How the annex calls the letter: "Surat Sekretaris Daerah Provinsi Kalimantan Utara".</summary>
    public required string AnnexLetter { get; init; }

    public required string AnnexTitle { get; init; }

    internal LetterContent Checked(Issuer issuer)
    {
        issuer.Signatory(Signatory);
        Require.That(Attachments is >= 0 and <= MaxAttachments, $"Jumlah lampiran antara 0 dan {MaxAttachments}.", nameof(Attachments));
        Require.That(FirstDay is null || LastDay is null || LastDay >= FirstDay, "Hari terakhir tidak boleh sebelum hari pertama.", nameof(LastDay));
        Require.That(Date is null || FirstDay is null || Date <= FirstDay, "Tanggal surat tidak boleh setelah hari pertama acara.", nameof(Date));
        var addressee = LetterLines.Checked(Addressee, nameof(Addressee), MaxLines, LineMaxLength);
        Require.That(addressee.Count > 0, "Isi alamat tujuan surat.", nameof(Addressee));
        return this with
        {
            Number = Optional(Number, nameof(Number), NumberMaxLength),
            Place = Require.Text(Place, "Isi tempat surat dibuat.", nameof(Place), LineMaxLength),
            AttachmentUnit = Require.Text(AttachmentUnit, "Isi satuan lampiran, misalnya berkas.", nameof(AttachmentUnit), 40),
            Subject = Require.Text(Subject, "Isi hal surat.", nameof(Subject), LineMaxLength),
            Addressee = addressee,
            Basis = Optional(Basis, nameof(Basis), BasisMaxLength),
            Body = Require.Text(Body, "Isi batang tubuh surat.", nameof(Body), BodyMaxLength).ReplaceLineEndings("\n"),
            Copies = LetterLines.Checked(Copies, nameof(Copies), MaxLines, LineMaxLength),
            Venues = LetterLines.Checked(Venues, nameof(Venues), MaxLines, LineMaxLength),
            Contact = Optional(Contact, nameof(Contact), LineMaxLength),
            AnnexLetter = Require.Text(AnnexLetter, "Isi sebutan surat pada lampiran.", nameof(AnnexLetter), LineMaxLength),
            AnnexTitle = Require.Text(AnnexTitle, "Isi judul lampiran.", nameof(AnnexTitle), LineMaxLength),
        };
    }

    /// <summary>What must be there before the letter is issued.</summary>
    internal void MustBeComplete()
    {
        Require.That(Number is not null, "Isi nomor surat sebelum surat diterbitkan.", nameof(Number));
        Require.That(Date is not null, "Isi tanggal surat sebelum surat diterbitkan.", nameof(Date));
        Require.That(FirstDay is not null && LastDay is not null, "Isi hari pelaksanaan sebelum surat diterbitkan.", nameof(FirstDay));
        Require.That(Venues.Count > 0, "Isi tempat pelaksanaan sebelum surat diterbitkan.", nameof(Venues));
        Require.That(Attachments > 0, "Daftar undangan adalah lampiran surat ini: jumlah lampiran tidak boleh nol.", nameof(Attachments));
    }

    internal IReadOnlyList<FieldChange> ChangesFrom(LetterContent before) =>
    [
        .. FieldChange.Among(
            ("nomor", before.Number, Number),
            ("tanggal", Day(before.Date), Day(Date)),
            ("tempat surat", before.Place, Place),
            ("sifat", LetterUrgencyNames.Of(before.Urgency), LetterUrgencyNames.Of(Urgency)),
            ("lampiran", $"{before.Attachments} {before.AttachmentUnit}", $"{Attachments} {AttachmentUnit}"),
            ("hal", before.Subject, Subject),
            ("tujuan", Lines(before.Addressee), Lines(Addressee)),
            ("dasar", before.Basis, Basis),
            ("tembusan", Lines(before.Copies), Lines(Copies)),
            ("penanda tangan", before.Signatory, Signatory),
            ("hari pertama", Day(before.FirstDay), Day(FirstDay)),
            ("hari terakhir", Day(before.LastDay), Day(LastDay)),
            ("pukul", Wording.IndonesianTime.Clock(before.Starts), Wording.IndonesianTime.Clock(Starts)),
            ("tempat acara", Lines(before.Venues), Lines(Venues)),
            ("sebutan surat pada lampiran", before.AnnexLetter, AnnexLetter),
            ("judul lampiran", before.AnnexTitle, AnnexTitle)),
        .. before.Body == Body ? Array.Empty<FieldChange>() : [FieldChange.Unsaid("isi surat")],
        .. before.Contact == Contact ? Array.Empty<FieldChange>() : [FieldChange.Unsaid("narahubung")],
    ];

    private static string? Day(DateOnly? day) => day is { } known ? Wording.IndonesianDate.Full(known) : null;

    private static string Lines(IReadOnlyList<string> lines) => string.Join(" / ", lines);

    private static string? Optional(string? text, string field, int maxLength)
    {
        var trimmed = text?.Trim();
        Require.That((trimmed?.Length ?? 0) <= maxLength, $"Isian paling banyak {maxLength} karakter.", field);
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
