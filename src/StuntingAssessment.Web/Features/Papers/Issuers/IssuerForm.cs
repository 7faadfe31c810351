using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Papers.Invitations;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

public sealed class IssuerForm
{
    public Guid Version { get; set; }

    [Display(Name = "Pemerintah", Description = "Baris pertama kop")]
    public string? Government { get; set; }

    [Display(Name = "Perangkat daerah", Description = "Baris kedua kop, dicetak tebal")]
    public string? Office { get; set; }

    [Display(Name = "Alamat", Description = "Satu baris kop per baris, paling banyak empat")]
    public string? Address { get; set; }

    [Display(Name = "Tempat", Description = "Ditulis di depan tanggal naskah")]
    public string? Place { get; set; }

    [Display(Name = "Jenis huruf")]
    public LetterFont Font { get; set; }

    [Display(Name = "Ukuran huruf")]
    public int FontSize { get; set; }

    [Display(Name = "Kertas")]
    public LetterPaper Paper { get; set; }

    [Display(Name = "Tepi atas")]
    public decimal? MarginTop { get; set; }

    [Display(Name = "Tepi kanan")]
    public decimal? MarginRight { get; set; }

    [Display(Name = "Tepi kiri")]
    public decimal? MarginLeft { get; set; }

    [Display(Name = "Tepi bawah")]
    public decimal? MarginBottom { get; set; }

    [Display(Name = "Pola nomor", Description = "{nomor} adalah nomor urut; {bulan} dan {tahun} boleh ditambahkan")]
    public string? Pattern { get; set; }

    [Display(Name = "Sebutan hal surat")]
    public string? SubjectLabel { get; set; }

    public static IssuerForm Of(Issuer issuer)
    {
        var (settings, layout) = (issuer.Settings, issuer.Settings.Layout);
        return new IssuerForm
        {
            Version = issuer.Version,
            Government = settings.Government,
            Office = settings.Office,
            Address = string.Join('\n', settings.Address),
            Place = settings.Place,
            Font = layout.Font,
            FontSize = layout.FontSize,
            Paper = layout.Paper,
            MarginTop = layout.Margins.Top,
            MarginRight = layout.Margins.Right,
            MarginLeft = layout.Margins.Left,
            MarginBottom = layout.Margins.Bottom,
            Pattern = settings.Pattern,
            SubjectLabel = settings.SubjectLabel,
        };
    }

    public IssuerSettings Settings() => new(
        Government ?? "",
        Office ?? "",
        TypedLines.Of(Address),
        Place ?? "",
        new LetterLayout(Font, FontSize, Paper, new LetterMargins(MarginTop ?? 0, MarginRight ?? 0, MarginLeft ?? 0, MarginBottom ?? 0)),
        Pattern ?? "",
        SubjectLabel ?? "");
}
