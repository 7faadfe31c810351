using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Lists;

public sealed class RegionListUploadForm
{
    [Display(Name = "Berlaku sejak tahun", Description = "Tahun pertama daftar ini berlaku, menurut keputusannya.")]
    [Required(ErrorMessage = "Isi tahun mulai berlaku.")]
    public int? Year { get; set; }

    public IFormFile? File { get; set; }
}
