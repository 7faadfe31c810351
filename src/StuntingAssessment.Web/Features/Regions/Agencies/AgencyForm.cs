using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed class AgencyForm : PlacedForm
{
    [Display(Name = "Nama", Description = "Seperti pada kop surat dan undangan.")]
    public string? Name { get; set; }

    [Display(Name = "Menjalankan tugas", Description = "Satu perangkat daerah dapat mewakili beberapa, misalnya sesudah penggabungan dinas.")]
    public List<string> Codes { get; set; } = [];

    [Display(Name = "Ada sejak tahun")]
    public int? Year { get; set; }
}
