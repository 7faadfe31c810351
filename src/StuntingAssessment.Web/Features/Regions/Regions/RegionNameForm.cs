using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed class RegionNameForm : RegionActForm
{
    [Display(Name = "Nama")]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public string? Kind { get; set; }
}
