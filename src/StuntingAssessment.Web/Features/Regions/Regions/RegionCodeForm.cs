using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed class RegionCodeForm : RegionActForm
{
    [Display(Name = "Kode", Description = "Kode Kemendagri. Kode wilayah di dalamnya ikut berganti awalannya.")]
    public string? Code { get; set; }

    [Display(Name = "Terletak di dalam")]
    public Guid? ParentId { get; set; }
}
