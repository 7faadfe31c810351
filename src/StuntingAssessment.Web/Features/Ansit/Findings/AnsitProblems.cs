using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>A warning that somebody explained.</summary>
/// <param name="By">The person's name.</param>
public sealed record AcceptedWarning(Guid Id, string Reason, string By, DateTime At);

internal static class AnsitProblems
{
    /// <summary>Every rule over the regency's numbers of the activity year, with what was accepted. Four queries, however many cells.</summary>
    /// <returns>Null when the year has no such regency.</returns>
    public static async Task<RegencyProblems?> AnsitProblemsAsync(this PortalDbContext db, AssessmentCycle cycle, string regencyCode, CancellationToken cancellationToken)
    {
        if (await db.AnsitSheetAsync(cycle.Catalog, cycle.ActivityYear, regencyCode, withYearBefore: true, cancellationToken) is not { } stored)
        {
            return null;
        }

        return await db.AnsitProblemsAsync(stored, await db.OwnerMapAsync(cycle, regencyCode, cancellationToken), cancellationToken);
    }

    /// <summary>For whoever has read the sheet, whole and with the year before, and the owners already. One query.</summary>
    public static async Task<RegencyProblems> AnsitProblemsAsync(this PortalDbContext db, StoredSheet stored, OwnerMap owners, CancellationToken cancellationToken)
    {
        var (year, regency) = (stored.Sheet.Year, stored.Regency.Id);
        var accepted = await (
            from a in db.AnsitAcceptances.AsNoTracking()
            join user in db.Users on a.By equals user.Id
            where a.Year == year && a.RegencyId == regency
            orderby a.At
            select new { a.RegionId, a.Measure, a.Check, a.Sentence, Accepted = new AcceptedWarning(a.Id, a.Reason, user.Name, a.At) }).ToListAsync(cancellationToken);
        var acceptanceOf = accepted.GroupBy(a => (a.RegionId, a.Measure, a.Check, a.Sentence)).ToDictionary(g => g.Key, g => g.Last().Accepted);
        var problems = AnsitChecks.Of(stored.Sheet)
            .Select(f => (Finding: f, Row: f.Place is { } id ? stored.Sheet.PlaceAt(id)!.Value : -1, Column: stored.Sheet.MeasureAt(f.Measure)!.Value))
            .OrderBy(f => f.Row).ThenBy(f => f.Column)
            .Select(f => new AnsitProblem(
                f.Finding,
                f.Row < 0 ? null : stored.Sheet.Places[f.Row],
                owners[f.Finding.Measure],
                f.Finding.Whole is { } whole ? owners[whole] : null,
                acceptanceOf.GetValueOrDefault((f.Finding.Place, f.Finding.Measure, f.Finding.Check.Code, f.Finding.Sentence)),
                stored.Sheet.Places[f.Row < 0 ? FirstFilled(stored.Sheet, f.Column) : f.Row]));
        return new RegencyProblems(stored, owners, [.. problems]);
    }

    private static int FirstFilled(RegencySheet sheet, int column) => Enumerable.Range(0, sheet.Places.Count).First(place => sheet[place, column].Number is > 0);
}
