using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Web.Features.People.Assignments;

namespace StuntingAssessment.Web.Features.People.Users;

public sealed class ClosureForm
{
    public const int ReasonMaxLength = 500;

    [Display(Name = "Alasan", Description = "Misalnya: pindah tugas, pensiun, alamat surel keliru. Tercatat di riwayat.")]
    [Required(ErrorMessage = "Isi alasan penutupan.")]
    [StringLength(ReasonMaxLength)]
    public string Reason { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public PersonHead? Whom { get; set; }
}
