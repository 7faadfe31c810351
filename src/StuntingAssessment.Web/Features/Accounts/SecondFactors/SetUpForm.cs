using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

public sealed class SetUpForm
{
    /// <summary>The key, protected.</summary>
    public string Offer { get; set; } = "";

    [Display(Name = "Kode 6 angka", Description = "Yang sedang tampil di aplikasi autentikator.")]
    [Required(ErrorMessage = "Isi kode yang tampil di aplikasi autentikator.")]
    [StringLength(12)]
    public string? Code { get; set; }
}
