using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>Evidence that is new: it belongs to a requirement.</summary>
public abstract class NewEvidenceForm : EvidenceForm
{
    [Display(Name = "Untuk persyaratan")]
    [Required(ErrorMessage = "Pilih persyaratan yang dibuktikan.")]
    public string? Requirement { get; set; }

    [Display(Name = "Nama bukti")]
    [StringLength(Domain.Convergence.Evidence.TitleMaxLength)]
    public string? Title { get; set; }
}
