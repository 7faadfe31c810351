using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Reads a workbook that came back and says what it would do; storing it is <see cref="SaveCells"/>' with the same inputs.</summary>
public sealed class JudgeWorkbook(PortalDbContext db, AuditScope audit)
{
    /// <summary>More than an office has in a regency.</summary>
    internal int Many { get; set; } = 10_000;

    /// <summary>More than any regency has: to read the year before beside so much for the warnings' sake would double what it takes.</summary>
    internal int ManyPlaces { get; set; } = 1_000;

    /// <summary>Of many so many are judged at a time, or a few more: no rule looks beyond one place, and a row of the workbook is one.</summary>
    internal int CellsAtOnce { get; set; } = 2_000;

    /// <param name="content">Its package has been checked.</param>
    /// <param name="source">Whose it is and what it must be of.</param>
    /// <param name="choices">The conflicts that were decided for the workbook.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="withWarnings">Somebody will look at it: see <see cref="ForeseenWarnings"/>.</param>
    /// <exception cref="RuleBrokenException">No workbook of this office and year; the sentence is for the uploader.</exception>
    public async Task<JudgedWorkbook> RunAsync(Stream content, CellSource source, IReadOnlyCollection<CellChoice> choices, CancellationToken cancellationToken, bool withWarnings = false)
    {
        var cycle = source.Cycle;
        HashSet<ExplainedWarning>? explained = withWarnings && source.Regency.Places.Count <= ManyPlaces ? [] : null;
        var stored = explained is null
            ? await db.VersionedSheetAsync(cycle.Catalog, cycle.ActivityYear, source.Regency, withYearBefore: false, cancellationToken)
            : await db.ExplainedSheetAsync(cycle.Catalog, cycle.ActivityYear, source.Regency, explained, cancellationToken);
        var reading = AnsitWorkbookReader.Read(content, new AnsitExpected(cycle.AssessmentYear, source.Regency.Code, source.AgencyId, stored.Sheet), cancellationToken);
        var (decisions, spots) = (new CellDecisions(), new Chunked<CellSpot>());
        var inTheWay = new Dictionary<(Guid, string), AnsitCellVersion>();
        var chosen = choices.ToDictionary(c => (c.Place, c.Measure), c => c.Version);
        foreach (var slice in Slices(reading))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = slice.Select(c => c.Input).Where(i => i.Fault is null && stored.VersionOf(i.Place, i.Measure) != i.BaseVersion && stored.ContentOf(i.Place, i.Measure) != i.Content).ToList();
            var history = await HistoryAsync(changed, cycle.ActivityYear, cancellationToken);
            var rebased = changed.ToDictionary(i => (i.Place, i.Measure), i => Rebased(i, [.. history[(i.Place, i.Measure)]], source.Way, chosen));
            var kept = slice.Select(c => (Input: rebased.GetValueOrDefault((c.Input.Place, c.Input.Measure), c.Input), c.Spot)).Where(c => c.Input is not null).ToList();
            kept.ForEach(c => spots.Add(c.Spot));
            foreach (var decision in CellIntake.Decide(stored.Sheet, stored.VersionOf, source.MayWrite, [.. kept.Select(c => c.Input!)]))
            {
                decisions.Add(decision);
                if (decision.Outcome is CellOutcome.Conflict)
                {
                    inTheWay.Add((decision.Input.Place, decision.Input.Measure), history[(decision.Input.Place, decision.Input.Measure)].MaxBy(v => v.Version)!);
                }
            }
        }

        return new JudgedWorkbook(reading, stored.Sheet, decisions, spots, reading.Untouched + reading.Inputs.Count - decisions.Count, inTheWay) { Explained = explained };
    }

    /// <summary>Cut between two places.</summary>
    private IEnumerable<List<(CellInput Input, CellSpot Spot)>> Slices(AnsitReading reading)
    {
        var (slice, most) = (new List<(CellInput Input, CellSpot Spot)>(), Math.Max(CellsAtOnce, reading.Inputs.Count <= Many ? reading.Inputs.Count : 0));
        foreach (var (input, spot) in reading.Inputs.Zip(reading.Spots))
        {
            if (slice.Count >= most && slice[^1].Input.Place != input.Place)
            {
                yield return slice;
                slice = [];
            }

            slice.Add((input, spot));
        }

        if (slice.Count > 0)
        {
            yield return slice;
        }
    }

    /// <summary>
    /// A cell that changed since the download is a conflict only when this person changed it too. Who left it as it was downloaded did not touch it, and
    /// who sends the same workbook twice is not in conflict with the first time. Where the portal says again what the person saw (the first time was
    /// taken back), or never had the cell (a backup of before was restored), there is nothing to overwrite. The executable's verb is nobody in particular:
    /// what one run of it stored is not another run's own.
    /// </summary>
    /// <param name="versions">Of the cell, the one of now too.</param>
    /// <returns>Null: the person did not touch it.</returns>
    private CellInput? Rebased(CellInput input, List<AnsitCellVersion> versions, CellWay way, Dictionary<(Guid, string), int> chosen)
    {
        if (versions.MaxBy(v => v.Version) is not { } now)
        {
            return input with { BaseVersion = 0 };
        }

        var seen = input.BaseVersion == 0 ? CellContent.Empty : versions.Find(v => v.Version == input.BaseVersion)?.Content;
        if (seen == input.Content)
        {
            return null;
        }

        var isOwn = audit.ActorId is { } person && now.Version > input.BaseVersion && versions.Where(v => v.Version > input.BaseVersion).All(v => v.By == person && v.Way == way);
        var isAsSeen = seen == now.Content;
        return isOwn || isAsSeen || chosen.GetValueOrDefault((input.Place, input.Measure)) == now.Version ? input with { BaseVersion = now.Version } : input;
    }

    /// <summary>What these cells say and said. No query where none is asked for.</summary>
    private async Task<ILookup<(Guid, string), AnsitCellVersion>> HistoryAsync(List<CellInput> changed, int year, CancellationToken cancellationToken)
    {
        var places = changed.Select(i => i.Place).Distinct().ToList();
        var measures = changed.Select(i => i.Measure).Distinct().ToList();
        var before = db.CellVersionsOf(year, places).Where(v => measures.Contains(v.Measure))
            .Select(v => new { v.RegionId, v.Measure, v.Version, v.State, v.Amount, v.Reason, v.At, v.By, v.Way });
        var now = db.CellsOf([year], places).Where(c => measures.Contains(c.Measure))
            .Select(c => new { c.RegionId, c.Measure, c.Version, c.State, c.Amount, c.Reason, c.At, c.By, c.Way });
        var versions = changed.Count == 0 ? [] : await before.Concat(now).ToListAsync(cancellationToken);
        return versions
            .Select(v => new AnsitCellVersion { Year = year, RegionId = v.RegionId, Measure = v.Measure, Version = v.Version, State = v.State, Amount = v.Amount, Reason = v.Reason, At = v.At, By = v.By, Way = v.Way })
            .ToLookup(v => (v.RegionId, v.Measure));
    }
}
