using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Ansit.Findings;

namespace StuntingAssessment.Web.Features.Ansit.Overview;

/// <param name="Filled">Of the cells of all villages and of the regency itself.</param>
public sealed record RegencyRow(string Code, string Name, int Villages, long Filled, long Cells, Achievement Prevalence, Achievement Measuring, OpenCounted Open)
{
    /// <summary>Rounded down: a single empty cell keeps it from 100.</summary>
    public decimal FilledPercent => Cells == 0 ? 0 : Math.Floor(Filled * 1000m / Cells) / 10;

    public string OpenWords => Open.Counts?.All switch
    {
        null => "belum dihitung",
        { All: 0 } => "tidak ada",
        { Errors: 0, Warnings: var warnings } => $"{IndonesianNumber.Format(warnings)} peringatan",
        { Errors: var errors, Warnings: 0 } => $"{IndonesianNumber.Format(errors)} kesalahan",
        { Errors: var errors, Warnings: var warnings } => $"{IndonesianNumber.Format(errors)} kesalahan, {IndonesianNumber.Format(warnings)} peringatan",
    };
}
