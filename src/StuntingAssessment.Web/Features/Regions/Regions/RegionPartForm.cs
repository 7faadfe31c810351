using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed class RegionPartForm
{
    [Display(Name = "Nama")]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public string? Kind { get; set; }

    [Display(Name = "Kode")]
    public string? Code { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Code);
}
