using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

public class WithdrawalForm
{
    public Guid Version { get; set; }

    [Display(Name = "Alasan", Description = "Tersimpan di jejak audit.")]
    [DataType(DataType.MultilineText)]
    [Required(ErrorMessage = "Isi alasan pencabutan.")]
    [StringLength(Plenary.ReasonMaxLength)]
    public string? Reason { get; set; }
}
