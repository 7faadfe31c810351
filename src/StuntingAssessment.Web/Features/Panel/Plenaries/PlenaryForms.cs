using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

public class ModerationForm
{
    /// <summary>Of the plenary; empty before the first decision.</summary>
    public Guid Version { get; set; }

    [Display(Name = "Nilai pleno", Description = "0 sampai 100, paling banyak empat angka di belakang koma.")]
    [Required(ErrorMessage = "Isi nilai pleno.")]
    public decimal? Value { get; set; }

    [Display(Name = "Alasan", Description = "Ikut diumumkan bersama hasil. Jangan menyebut nama panelis.")]
    [DataType(DataType.MultilineText)]
    [Required(ErrorMessage = "Isi alasan moderasi. Alasan ini ikut diumumkan.")]
    [StringLength(Plenary.ReasonMaxLength)]
    public string? Reason { get; set; }
}

public class TieOrderForm
{
    public Guid Version { get; set; }

    public IList<TiePlace> Places { get; set; } = [];

    [Display(Name = "Alasan", Description = "Ikut diumumkan bersama hasil.")]
    [DataType(DataType.MultilineText)]
    [Required(ErrorMessage = "Isi alasan urutan. Alasan ini ikut diumumkan.")]
    [StringLength(Plenary.ReasonMaxLength)]
    public string? Reason { get; set; }
}

/// <summary>Where one of the tied regencies comes: 1 is the first of the group.</summary>
public sealed class TiePlace
{
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "Pilih urutannya.")]
    public int? Place { get; set; }
}

public class WithdrawalForm
{
    public Guid Version { get; set; }

    [Display(Name = "Alasan", Description = "Tersimpan di jejak audit.")]
    [DataType(DataType.MultilineText)]
    [Required(ErrorMessage = "Isi alasan pencabutan.")]
    [StringLength(Plenary.ReasonMaxLength)]
    public string? Reason { get; set; }
}
