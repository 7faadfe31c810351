using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Evidence.Files;

public sealed class EvidenceLinkForm : NewEvidenceForm
{
    [Display(Name = "Tautan")]
    [DataType(DataType.Url)]
    [Required(ErrorMessage = "Isi tautan.")]
    [StringLength(Domain.Convergence.Evidence.UrlMaxLength)]
    public string? Url { get; set; }
}
