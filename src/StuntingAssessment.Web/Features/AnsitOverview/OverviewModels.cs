using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.AnsitOverview;

/// <param name="Filled">Of the cells of all villages and of the regency itself.</param>
public sealed record RegencyRow(string Code, string Name, int Villages, long Filled, long Cells, Achievement Prevalence, Achievement Measuring);

public sealed record IndexModel(int Year, int ActivityYear, string Phase, IReadOnlyList<RegencyRow> Regencies);

/// <param name="IsOwn">The person enters its numbers.</param>
/// <param name="FirstVillage">Where the plain forms begin; null when the regency has no village.</param>
public sealed record OfficeRow(Guid Id, string Name, int Measures, long Filled, long Cells, int Errors, int Warnings, bool IsOwn, Guid? FirstVillage)
{
    public long Empty => Cells - Filled;

    public bool IsDone => Empty == 0 && Errors == 0 && Warnings == 0;
}

/// <param name="MayEnter">Cells can be written in this phase.</param>
/// <param name="Gaps">How many numbers have no office.</param>
/// <param name="Doubles">How many have more than one.</param>
public sealed record RegencyModel(
    int Year, int ActivityYear, string Code, string Name, string Phase, bool MayEnter, int Villages, Figure Prevalence, Figure Measuring, IReadOnlyList<OfficeRow> Offices, int Open, int Gaps, int Doubles)
{
    public long Filled => Offices.Sum(o => o.Filled);

    public long Cells => Offices.Sum(o => o.Cells);
}
