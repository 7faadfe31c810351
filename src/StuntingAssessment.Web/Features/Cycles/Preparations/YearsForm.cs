using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>Which years a cycle is about, and whose midnight counts.</summary>
public class YearsForm
{
    public static IReadOnlyList<Choice> Zones { get; } =
    [
        new("Asia/Jakarta", "WIB", "Waktu Indonesia Barat"),
        new("Asia/Makassar", "WITA", "Waktu Indonesia Tengah"),
        new("Asia/Jayapura", "WIT", "Waktu Indonesia Timur"),
    ];

    public Guid Version { get; set; }

    [Display(Name = "Tahun penilaian", Description = "Tahun penilaian diadakan. Menjadi nama siklus.")]
    [Required(ErrorMessage = "Isi tahun penilaian.")]
    public int? AssessmentYear { get; set; }

    [Display(Name = "Tahun kegiatan", Description = "Tahun kegiatan yang dinilai, biasanya setahun sebelumnya.")]
    [Required(ErrorMessage = "Isi tahun kegiatan.")]
    public int? ActivityYear { get; set; }

    [Display(Name = "Zona waktu", Description = "Batas hari untuk tanda terlambat.")]
    [Required(ErrorMessage = "Pilih zona waktu.")]
    public string? TimeZone { get; set; }

    /// <summary>The year in the page's address; never posted.</summary>
    [BindNever]
    [ValidateNever]
    public int Year { get; set; }

    public CycleYears ToYears() => new(AssessmentYear!.Value, ActivityYear!.Value, TimeZone!);

    public static YearsForm Of(AssessmentCycle cycle) => new()
    {
        Year = cycle.AssessmentYear,
        Version = cycle.Version,
        AssessmentYear = cycle.AssessmentYear,
        ActivityYear = cycle.ActivityYear,
        TimeZone = cycle.TimeZone,
    };
}
