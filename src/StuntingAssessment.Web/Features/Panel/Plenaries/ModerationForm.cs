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
