using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed class AgencyMergerForm : PlacedForm
{
    [Display(Name = "Perangkat daerah yang digabung", Description = "Semuanya berakhir pada tahun sebelumnya.")]
    public List<Guid> Parts { get; set; } = [];

    [Display(Name = "Nama perangkat daerah yang baru")]
    public string? Name { get; set; }

    [Display(Name = "Ada sejak tahun")]
    [Required(ErrorMessage = "Isi tahun berdirinya.")]
    public int? Year { get; set; }
}
