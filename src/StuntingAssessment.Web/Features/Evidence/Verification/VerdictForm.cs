using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed class VerdictForm
{
    [Display(Name = "Hasil pemeriksaan")]
    [Required(ErrorMessage = "Pilih hasil pemeriksaan.")]
    public VerdictStatus? Status { get; set; }

    [Display(Name = "Alasan", Description = "Wajib kecuali untuk \"Terpenuhi\". Kabupaten/kota membacanya.")]
    [DataType(DataType.MultilineText)]
    [StringLength(Verdict.ReasonMaxLength)]
    public string? Reason { get; set; }

    /// <summary>Of the submission; empty while it has no row.</summary>
    public Guid Version { get; set; }

    /// <summary>Save and go on to the next requirement.</summary>
    public bool Next { get; set; }
}
