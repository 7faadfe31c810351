using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.Evidence.Files;

public sealed class EvidenceVersionForm : EvidenceForm
{
    [Display(Name = "Berkas")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    [Display(Name = "Memuat data pribadi, misalnya nama, NIK, atau foto orang")]
    public bool HoldsPersonalData { get; set; }

    [BindNever]
    [ValidateNever]
    public EvidenceShown Item { get; set; } = null!;
}
