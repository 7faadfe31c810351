using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>An uploaded picture, carried inside the document: a paper fetches nothing.</summary>
public sealed record Emblem(ReadOnlyMemory<byte> Bytes, FileType Type)
{
    public string DataUri => Type.IsImage()
        ? $"data:{Type.ContentType()};base64,{Convert.ToBase64String(Bytes.Span)}"
        : throw new InvalidOperationException("An emblem is an image.");
}

/// <param name="Government">Line 1: "PEMERINTAH PROVINSI KALIMANTAN UTARA".</param>
/// <param name="Office">Line 2, larger and bold: "SEKRETARIAT DAERAH".</param>
/// <param name="Address">What stands below: street, telephone, site.</param>
public sealed record Letterhead(string Government, string Office, IReadOnlyList<string> Address, Emblem? Emblem = null);

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

/// <summary>How somebody holds the office he or she signs for.</summary>
public enum Capacity
{
    Holder,
    Plt,
    Plh,
    Pj,
}

/// <summary>Who signs. What was not entered is a blank line to be filled by hand, never an invented name.</summary>
public sealed record Signature
{
    /// <summary>"Sekretaris Daerah".</summary>
    public required string Position { get; init; }

    public Capacity Capacity { get; init; }

    /// <summary>"a.n.": whose authority this is.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>"u.b.": who signs for the position that was itself asked to.</summary>
    public string? Under { get; init; }

    public string? Name { get; init; }

    /// <summary>"Pembina Utama (IV/e)".</summary>
    public string? Rank { get; init; }

    public string? Nip { get; init; }

    /// <summary>A governor, a bupati and a mayor have none.</summary>
    public bool HasNip { get; init; } = true;

    /// <summary>The lines above the room for the signature; the last one ends with a comma.</summary>
    public IReadOnlyList<string> Heading
    {
        get
        {
            var held = Capacity switch { Capacity.Holder => "", Capacity.Plt => "Plt. ", Capacity.Plh => "Plh. ", Capacity.Pj => "Pj. " } + Position;
            List<string> lines = OnBehalfOf is null ? [held] : [$"a.n. {OnBehalfOf}", held];
            if (Under is not null)
            {
                lines.AddRange(["u.b.", Under]);
            }

            lines[^1] += ",";
            return lines;
        }
    }
}

/// <summary>The head of an annex: it repeats what identifies the letter.</summary>
/// <param name="Ordinal">Its place among several; null for the only one.</param>
public sealed record AnnexHeading(int? Ordinal, string Letter, string? Number, DateOnly? Date, string Title)
{
    public string Label => Ordinal is { } ordinal ? $"Lampiran {IndonesianNumber.Roman(ordinal)}" : "Lampiran";
}

/// <summary>Address parts of a letter: "Yth. (Daftar Terlampir)", "di -", "Tempat".</summary>
public sealed record Addressee(IReadOnlyList<string> Lines);
