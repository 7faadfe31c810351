using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Accounts.SignIn;

/// <summary>A code of the authenticator, or one of the recovery codes.</summary>
public sealed class SignInCodeForm : IValidatableObject
{
    [Display(Name = "Kode 6 angka", Description = "Dari aplikasi autentikator di ponsel Anda.")]
    [StringLength(12)]
    public string? Code { get; set; }

    [Display(Name = "Kode pemulihan", Description = "Contoh bentuknya: abcd-efgh-jkmn-pqrs. Setiap kode berlaku sekali.")]
    [StringLength(40)]
    public string? RecoveryCode { get; set; }

    public bool IsRecovery => string.IsNullOrWhiteSpace(Code) && !string.IsNullOrWhiteSpace(RecoveryCode);

    public string Given => (IsRecovery ? RecoveryCode : Code) ?? "";

    public string GivenIn => IsRecovery ? nameof(RecoveryCode) : nameof(Code);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Given))
        {
            yield return new ValidationResult("Isi kode dari aplikasi autentikator.", [nameof(Code)]);
        }
    }
}
