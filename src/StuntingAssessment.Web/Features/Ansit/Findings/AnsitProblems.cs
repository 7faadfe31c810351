using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>A warning that somebody explained.</summary>
/// <param name="By">The person's name.</param>
public sealed record AcceptedWarning(Guid Id, string Reason, string By, DateTime At);

/// <param name="Place">Null: the column as a whole.</param>
/// <param name="Whole">Of an error between two numbers: what the part goes beyond.</param>
/// <param name="Acceptance">Null: open.</param>
/// <param name="Cell">Where to look at it: the place, or the first filled one of the column.</param>
public sealed record AnsitProblem(Finding Finding, AnsitPlace? Place, MeasureOwner Owner, MeasureOwner? Whole, AcceptedWarning? Acceptance, AnsitPlace Cell)
{
    public AnsitCheck Check => Finding.Check;

    public Measure Measure => Owner.Measure;

    public bool IsError => Check.Severity is CheckSeverity.Error;

    public bool IsOpen => Acceptance is null;

    /// <summary>Names the finding with what it says: with other numbers it is another one.</summary>
    public string Key => $"{Finding.Check.Code}:{Finding.Place}:{Finding.Measure}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Finding.Sentence)).AsSpan(0, 4))}";

    /// <summary>Of two numbers that contradict each other either may be the wrong one: the offices of both have to look.</summary>
    public bool IsOf(Guid office) => Owner.Offices.Any(o => o.Id == office) || Whole?.Offices.Any(o => o.Id == office) is true;
}

/// <summary>What is open in one office's columns; an error between two offices' numbers counts for both.</summary>
/// <param name="Office">Null: columns without an office.</param>
public sealed record OfficeProblems(Agency? Office, int Errors, int Warnings)
{
    public int Open => Errors + Warnings;
}

/// <summary>What the rules say about a regency's sheet.</summary>
/// <param name="Stored">The sheet that was judged, with the year before.</param>
/// <param name="All">By place and column, those of a whole column first; the accepted ones too.</param>
public sealed record RegencyProblems(StoredSheet Stored, OwnerMap Owners, IReadOnlyList<AnsitProblem> All)
{
    public IEnumerable<AnsitProblem> Open => All.Where(p => p.IsOpen);

    /// <summary>Every office that has a column, then the columns without one when something is open there.</summary>
    public IReadOnlyList<OfficeProblems> ByOffice()
    {
        var open = Open.ToList();
        var offices = Owners.Offices.Where(o => Owners.All.Any(m => m.Offices.Contains(o))).Select(o => Counted(o, open.FindAll(p => p.IsOf(o.Id))));
        var without = open.FindAll(p => p.Owner.IsGap);
        return [.. offices, .. without.Count == 0 ? Array.Empty<OfficeProblems>() : [Counted(null, without)]];
    }

    private static OfficeProblems Counted(Agency? office, List<AnsitProblem> problems)
    {
        var errors = problems.Count(p => p.IsError);
        return new OfficeProblems(office, errors, problems.Count - errors);
    }
}

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
