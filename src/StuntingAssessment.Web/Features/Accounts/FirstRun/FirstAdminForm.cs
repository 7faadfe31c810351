using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.FirstRun;

public sealed class FirstAdminForm
{
    [Display(Name = "Nama lengkap")]
    [Required(ErrorMessage = "Isi nama lengkap Anda.")]
    [StringLength(PortalUser.NameMaxLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Alamat surel", Description = "Dipakai untuk masuk. Pakai alamat dinas bila ada.")]
    [DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Isi alamat surel Anda.")]
    [EmailAddress]
    [StringLength(PortalUser.EmailMaxLength)]
    public string Email { get; set; } = "";

    [Display(Name = "Kata sandi", Description = PasswordRules.Hint)]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Isi kata sandi.")]
    public string Password { get; set; } = "";

    [Display(Name = "Ulangi kata sandi")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Ulangi kata sandi.")]
    [Compare(nameof(Password), ErrorMessage = "Kata sandi ini tidak sama dengan yang di atas.")]
    public string Repeated { get; set; } = "";
}
