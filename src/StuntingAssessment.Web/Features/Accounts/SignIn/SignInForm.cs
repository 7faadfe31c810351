using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SignIn;

public sealed class SignInForm
{
    [Display(Name = "Alamat surel")]
    [DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Isi alamat surel Anda.")]
    [StringLength(PortalUser.EmailMaxLength)]
    public string Email { get; set; } = "";

    [Display(Name = "Kata sandi")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Isi kata sandi Anda.")]
    [StringLength(PasswordRules.MaxLength)]
    public string Password { get; set; } = "";
}
