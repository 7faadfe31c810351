using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

public sealed class ScaleForm
{
    public Guid Version { get; set; }

    [Display(Name = "Acuan penilaian", Description = "Petunjuk teknis atau peraturan yang diikuti aturan ini.")]
    [StringLength(CycleRules.GuideMaxLength)]
    public string? Guide { get; set; }

    [Display(Name = "Jumlah desimal", Description = "Komponen dan nilai akhir dibulatkan sampai jumlah desimal ini.")]
    [Required(ErrorMessage = "Isi jumlah desimal 0 sampai 4.")]
    public int? Decimals { get; set; }

    /// <summary>What the page shows beside the form; not bound.</summary>
    internal int Year { get; private set; }

    public static ScaleForm Of(AssessmentCycle cycle) =>
        new ScaleForm { Version = cycle.Version, Guide = cycle.Rules.Guide, Decimals = cycle.Rules.Decimals }.On(cycle);

    public ScaleForm On(AssessmentCycle cycle)
    {
        Year = cycle.AssessmentYear;
        return this;
    }
}
