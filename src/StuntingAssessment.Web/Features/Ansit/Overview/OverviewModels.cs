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

public sealed record IndexModel(int Year, int ActivityYear, string Phase, IReadOnlyList<RegencyRow> Regencies);

/// <param name="IsOwn">The person enters its numbers.</param>
/// <param name="First">Where the plain forms begin; null when the regency has no village.</param>
public sealed record OfficeRow(Guid Id, string Name, int Measures, long Filled, long Cells, OpenCount Open, bool IsOwn, Guid? First)
{
    public long Empty => Cells - Filled;

    public bool IsDone => Empty == 0 && Open.All == 0;
}

/// <param name="MayEnter">Cells can be written in this phase.</param>
/// <param name="Filled">Of all cells, also of those that no office or two offices own.</param>
/// <param name="Gaps">How many numbers have no office.</param>
/// <param name="Doubles">How many have more than one.</param>
public sealed record RegencyModel(
    int Year,
    int ActivityYear,
    string Code,
    string Name,
    string Phase,
    bool MayEnter,
    int Villages,
    Figure Prevalence,
    Figure Measuring,
    IReadOnlyList<OfficeRow> Offices,
    long Filled,
    long Cells,
    OpenCount Open,
    int Gaps,
    int Doubles);
