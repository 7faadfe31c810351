using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.AnsitOverview;

/// <summary>Counts a regency's sheet by offices.</summary>
internal static class RegencyReading
{
    public static RegencyModel Of(AssessmentCycle cycle, string code, RegencyProblems problems, CurrentUser user)
    {
        var (sheet, owners) = (problems.Stored.Sheet, problems.Owners);
        var mayEnter = user.Sees(Permission.EnterAnsit, cycle, code);
        var own = mayEnter ? user.OnlyOfficesFor(cycle, code) : null;
        var villages = Enumerable.Range(0, sheet.Places.Count).Where(p => sheet.Places[p].Level is IndicatorLevel.Village).ToList();
        var first = villages.Count == 0 ? (Guid?)null : sheet.Places[villages[0]].Id;
        var byOffice = problems.ByOffice();
        var offices = byOffice.Where(o => o.Office is not null).Select(o =>
        {
            var measures = owners.MeasuresOf(o.Office!.Id);
            var cells = measures.SelectMany(m => Enumerable.Range(0, sheet.Places.Count).Where(p => sheet.HasCell(p, m.Index)).Select(p => sheet[p, m.Index])).ToList();
            return new OfficeRow(
                o.Office.Id, o.Office.Name, measures.Count, cells.Count(c => !c.IsEmpty), cells.Count, o.Errors, o.Warnings, mayEnter && (own is null || own.Contains(o.Office.Id)), first);
        });
        return new RegencyModel(
            cycle.AssessmentYear,
            cycle.ActivityYear,
            code,
            problems.Stored.Regency.Name,
            cycle.PhaseName,
            mayEnter && PhaseTable.Of(Act.EnterAnsit, cycle.Phase) is not Possible.No,
            villages.Count,
            SumOf(sheet, villages, Figures.Prevalence),
            SumOf(sheet, villages, Figures.Measuring),
            [.. offices.OrderByDescending(o => o.IsOwn)],
            problems.Open.Count(),
            owners.All.Count(o => o.IsGap),
            owners.All.Count(o => o.IsDouble));
    }

    private static Figure SumOf(RegencySheet sheet, IEnumerable<int> villages, string code) =>
        villages.SelectMany(v => Figures.At(sheet, v)).Where(f => f.Code == code).Aggregate(Figure.None, (sum, f) => sum + f.Figure);
}
