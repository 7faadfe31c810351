using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Ansit.Workbooks;

namespace StuntingAssessment.Web.Features.Ansit.Checks;

/// <summary>What the rules will ask about once a judged workbook is taken.</summary>
public static class ForeseenWarnings
{
    /// <summary>Only what the workbook has to do with and nobody explained.</summary>
    /// <returns>By place and column, those of a whole column first. Null when the workbook was judged without them.</returns>
    public static IReadOnlyList<ForeseenWarning>? Of(JudgedWorkbook judged)
    {
        if (judged.Good == 0)
        {
            return [];
        }

        if (judged.Explained is not { } explained)
        {
            return null;
        }

        var (sheet, brought) = (judged.Sheet, new Brought(judged));
        return
        [
            .. AnsitChecks.WarningsOf(sheet)
                .Where(f => brought.Concerns(f) && !explained.Contains(new ExplainedWarning(f.Place, f.Measure, f.Check.Code, f.Sentence)))
                .Select(f => (Finding: f, Row: f.Place is { } place ? sheet.PlaceAt(place)!.Value : -1, Column: sheet.MeasureAt(f.Measure)!.Value))
                .OrderBy(f => f.Row).ThenBy(f => f.Column)
                .Select(f => new ForeseenWarning(f.Row < 0 ? null : sheet.Places[f.Row], sheet.Measures[f.Column], f.Finding.Sentence)),
        ];
    }

    /// <summary>The cells that would be stored, and what else is said because of them.</summary>
    private sealed class Brought
    {
        private readonly RegencySheet sheet;
        private readonly HashSet<(Guid Place, string Measure)> taken = [];
        private readonly HashSet<(Guid Place, string Measure)> held = [];
        private readonly HashSet<string> columns = [];
        private readonly HashSet<(Guid District, string Measure)> districts = [];

        public Brought(JudgedWorkbook judged)
        {
            sheet = judged.Sheet;
            foreach (var decision in judged.Decisions.Where(d => d.Outcome is not CellOutcome.Same))
            {
                var at = (decision.Input.Place, decision.Input.Measure);
                if (!decision.IsTaken)
                {
                    held.Add(at);
                    continue;
                }

                taken.Add(at);
                columns.Add(at.Measure);
                districts.Add((DistrictOf(at.Place), at.Measure));
            }
        }

        /// <summary>A gap that a neighbour's number makes and a share that its whole moves are told too; what is held back has its own sentence.</summary>
        public bool Concerns(Finding finding)
        {
            if (finding.Place is not { } place)
            {
                return columns.Contains(finding.Measure);
            }

            return !held.Contains((place, finding.Measure))
                && (taken.Contains((place, finding.Measure))
                    || (finding.Check == AnsitChecks.EmptyBesideNeighbours && districts.Contains((DistrictOf(place), finding.Measure)))
                    || (finding.Check == AnsitChecks.FarFromOthers && AnsitChecks.WithWholes(sheet.Catalog, [finding.Measure]).Any(m => taken.Contains((place, m.Code)))));
        }

        private Guid DistrictOf(Guid place) => sheet.Places[sheet.PlaceAt(place)!.Value].DistrictId;
    }
}
