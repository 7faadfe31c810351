using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Password;

public sealed class LinkForm
{
    [Display(Name = "Kata sandi baru", Description = PasswordRules.Hint)]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Isi kata sandi baru.")]
    public string Password { get; set; } = "";

    [Display(Name = "Ulangi kata sandi baru")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Ulangi kata sandi baru.")]
    [Compare(nameof(Password), ErrorMessage = "Kata sandi ini tidak sama dengan yang di atas.")]
    public string Repeated { get; set; } = "";
}
