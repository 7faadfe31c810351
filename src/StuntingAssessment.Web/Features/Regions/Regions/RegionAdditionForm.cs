using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed class RegionAdditionForm : RegionActForm
{
    [Display(Name = "Nama")]
    public string? Name { get; set; }

    [Display(Name = "Jenis")]
    public string? Kind { get; set; }

    [Display(Name = "Kode", Description = "Kosongkan bila belum ada; dapat diisi kemudian.")]
    public string? Code { get; set; }
}
