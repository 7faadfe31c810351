using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed class AgencyEndForm : PlacedForm
{
    [Display(Name = "Tahun terakhir")]
    [Required(ErrorMessage = "Isi tahun terakhirnya.")]
    public int? Year { get; set; }
}
