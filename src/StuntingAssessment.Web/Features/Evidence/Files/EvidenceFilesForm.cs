using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StuntingAssessment.Web.Features.Evidence.Files;

public sealed class EvidenceFilesForm : NewEvidenceForm
{
    [Display(Name = "Berkas")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    [Display(Name = "Memuat data pribadi, misalnya nama, NIK, atau foto orang")]
    public bool HoldsPersonalData { get; set; }

    /// <summary>How many files of the request that came back were kept.</summary>
    [BindNever]
    public int KeptNow { get; set; }
}
