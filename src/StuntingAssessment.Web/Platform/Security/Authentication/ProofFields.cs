namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Where a page's form has what is asked, and what it says of a wrong password.</summary>
public sealed record ProofFields(string Password = nameof(ProofForm.Password), string Code = nameof(ProofForm.Code), string WrongPassword = "Kata sandi ini tidak benar.");
