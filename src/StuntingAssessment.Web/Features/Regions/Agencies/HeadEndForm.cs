using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed class HeadEndForm : PlacedForm
{
    [Display(Name = "Hari terakhir")]
    [Required(ErrorMessage = "Isi hari terakhirnya.")]
    public DateOnly? To { get; set; }

    [BindNever]
    [ValidateNever]
    public string Who { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public Guid HeadId { get; set; }
}
