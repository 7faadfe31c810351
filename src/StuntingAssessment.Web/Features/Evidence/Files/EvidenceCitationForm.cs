using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Evidence.Files;

public sealed class EvidenceCitationForm : NewEvidenceForm
{
    [Display(Name = "Tautan di laman Kemendagri")]
    [DataType(DataType.Url)]
    [Required(ErrorMessage = "Isi tautan.")]
    [StringLength(Domain.Convergence.Evidence.UrlMaxLength)]
    public string? Url { get; set; }

    [Display(Name = "Tanggal dilihat")]
    [Required(ErrorMessage = "Isi tanggal dokumen dilihat di laman Kemendagri.")]
    public DateOnly? SeenOn { get; set; }

    [Display(Name = "Diperiksa oleh")]
    [Required(ErrorMessage = "Isi siapa yang memeriksa dokumen di laman Kemendagri.")]
    [StringLength(200)]
    public string? CheckedBy { get; set; }
}
