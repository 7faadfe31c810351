using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>Nomor, Sifat, Lampiran and Hal at the left; place and date at the right.</summary>
public sealed record LetterReference
{
    /// <summary>Empty while the letter is a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Biasa, Penting, Segera or Sangat Segera.</summary>
    public required string Urgency { get; init; }

    public int Attachments { get; init; }

    public string AttachmentUnit { get; init; } = "berkas";

    /// <summary>"Hal" or "Perihal".</summary>
    public string SubjectLabel { get; init; } = "Hal";

    public required string Subject { get; init; }

    public required string Place { get; init; }

    /// <summary>Empty while the letter is a draft.</summary>
    public required DateOnly? Date { get; init; }

    public string AttachmentsInWords => Attachments == 0 ? "-" : IndonesianNumber.Counted(Attachments, AttachmentUnit);
}
