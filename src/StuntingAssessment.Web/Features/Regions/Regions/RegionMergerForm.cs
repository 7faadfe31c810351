using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed class RegionMergerForm : RegionActForm
{
    [Display(Name = "Digabung ke dalam wilayah ini")]
    public List<Guid> Others { get; set; } = [];
}
