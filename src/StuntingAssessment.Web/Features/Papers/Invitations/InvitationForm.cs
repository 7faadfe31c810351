using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

public sealed class InvitationForm
{
    public Guid Version { get; set; }

    [Display(Name = "Nomor", Description = "Boleh kosong selama surat masih konsep")]
    public string? Number { get; set; }

    [Display(Name = "Tanggal surat")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Tempat surat")]
    public string? Place { get; set; }

    [Display(Name = "Sifat")]
    public LetterUrgency Urgency { get; set; }

    [Display(Name = "Jumlah lampiran")]
    public int? Attachments { get; set; }

    [Display(Name = "Satuan lampiran")]
    public string? AttachmentUnit { get; set; }

    [Display(Name = "Hal")]
    public string? Subject { get; set; }

    [Display(Name = "Tujuan", Description = "Satu baris alamat per baris")]
    public string? Addressee { get; set; }

    [Display(Name = "Dasar", Description = "Surat atau aturan yang ditindaklanjuti: {{dasar}}")]
    public string? Basis { get; set; }

    [Display(Name = "Hari pertama")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Hari terakhir")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "Mulai pukul")]
    public TimeOnly? Starts { get; set; }

    [Display(Name = "Tempat acara", Description = "Satu tempat per baris")]
    public string? Venues { get; set; }

    [Display(Name = "Narahubung", Description = "Nama dan nomor telepon. Kosong: surat memuat titik-titik untuk diisi")]
    public string? Contact { get; set; }

    [Display(Name = "Isi surat")]
    public string? Body { get; set; }

    [Display(Name = "Tembusan", Description = "Satu penerima per baris")]
    public string? Copies { get; set; }

    [Display(Name = "Penanda tangan")]
    public string? Signatory { get; set; }

    [Display(Name = "Sebutan surat pada lampiran")]
    public string? AnnexLetter { get; set; }

    [Display(Name = "Judul lampiran")]
    public string? AnnexTitle { get; set; }

    public static InvitationForm Of(Letter letter)
    {
        var c = letter.Content;
        return new InvitationForm
        {
            Version = letter.Version,
            Number = c.Number,
            Date = c.Date,
            Place = c.Place,
            Urgency = c.Urgency,
            Attachments = c.Attachments,
            AttachmentUnit = c.AttachmentUnit,
            Subject = c.Subject,
            Addressee = TypedLines.Joined(c.Addressee),
            Basis = c.Basis,
            FirstDay = c.FirstDay,
            LastDay = c.LastDay,
            Starts = c.Starts,
            Venues = TypedLines.Joined(c.Venues),
            Contact = c.Contact,
            Body = c.Body,
            Copies = TypedLines.Joined(c.Copies),
            Signatory = c.Signatory,
            AnnexLetter = c.AnnexLetter,
            AnnexTitle = c.AnnexTitle,
        };
    }

    public LetterContent Content() => new()
    {
        Number = Number,
        Date = Date,
        Place = Place ?? "",
        Urgency = Urgency,
        Attachments = Attachments ?? 0,
        AttachmentUnit = AttachmentUnit ?? "",
        Subject = Subject ?? "",
        Addressee = TypedLines.Of(Addressee),
        Basis = Basis,
        FirstDay = FirstDay,
        LastDay = LastDay,
        Starts = Starts ?? new TimeOnly(8, 0),
        Venues = TypedLines.Of(Venues),
        Contact = Contact,
        Body = Body ?? "",
        Copies = TypedLines.Of(Copies),
        Signatory = Signatory ?? "",
        AnnexLetter = AnnexLetter ?? "",
        AnnexTitle = AnnexTitle ?? "",
    };
}
