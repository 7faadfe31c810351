using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>What shows that the person at the keyboard is still the one who signed in.</summary>
public class ProofForm
{
    public const string CodeHint = "Enam angka dari aplikasi autentikator, atau satu kode pemulihan.";

    [Display(Name = "Kata sandi")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Isi kata sandi Anda.")]
    [StringLength(PasswordRules.MaxLength)]
    public string Password { get; set; } = "";

    [Display(Name = "Kode", Description = CodeHint)]
    [StringLength(40)]
    public string? Code { get; set; }
}
