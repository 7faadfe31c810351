using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Accounts;

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
