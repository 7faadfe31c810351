using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public abstract class PlacedForm
{
    public Guid Version { get; set; }

    [BindNever]
    [ValidateNever]
    public AgencyPlace Place { get; set; } = null!;
}
