using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

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
