using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

public sealed class SecondFactorLinkForm
{
    [Display(Name = "Kata sandi")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Isi kata sandi Anda.")]
    [StringLength(PasswordRules.MaxLength)]
    public string Password { get; set; } = "";
}
