using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Achievements;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Overview;

/// <summary>How many cells columns have.</summary>
internal static class CellCount
{
    public static long Of(IEnumerable<Measure> columns, int villages) => columns.Sum(m => m.Level is IndicatorLevel.Village ? (long)villages : 1);
}

/// <summary>A regency's sums and counts, by offices.</summary>
internal static class RegencyReading
{
    public static RegencyModel Of(AssessmentCycle cycle, CurrentUser user, AnsitRegency regency, OwnerMap owners, FigureBook book, OpenCounts open)
    {
        var mayEnter = user.Sees(Permission.EnterAnsit, cycle, regency.Code);
        var own = mayEnter ? user.OnlyOfficesFor(cycle, regency.Code) : null;
        var (villages, all) = (regency.Places.Count - 1, cycle.Catalog.Measures);
        var offices = owners.Offices.Select(o => (Office: o, Columns: owners.MeasuresOf(o.Id))).Where(o => o.Columns.Count > 0).Select(o => new OfficeRow(
            o.Office.Id,
            o.Office.Name,
            o.Columns.Count,
            book.Filled(regency.Id, o.Columns),
            CellCount.Of(o.Columns, villages),
            open.In(o.Columns),
            mayEnter && (own is null || own.Contains(o.Office.Id)),
            FirstFor(regency, o.Columns)));
        return new RegencyModel(
            cycle.AssessmentYear,
            cycle.ActivityYear,
            regency.Code,
            regency.Name,
            cycle.PhaseName,
            mayEnter && PhaseTable.Of(Act.EnterAnsit, cycle.Phase) is not Possible.No,
            villages,
            book[regency.Id, Figures.Prevalence],
            book[regency.Id, Figures.Measuring],
            [.. offices.OrderByDescending(o => o.IsOwn)],
            book.Filled(regency.Id, all),
            CellCount.Of(all, villages),
            open.All,
            owners.All.Count(o => o.IsGap),
            owners.All.Count(o => o.IsDouble));
    }

    /// <summary>A village, unless all the office's columns are the regency's own.</summary>
    private static Guid? FirstFor(AnsitRegency regency, IReadOnlyList<Measure> columns) =>
        columns.Any(m => m.Level is IndicatorLevel.Village) ? regency.Places.FirstOrDefault(p => p.Level is IndicatorLevel.Village)?.Id : regency.Id;
}
