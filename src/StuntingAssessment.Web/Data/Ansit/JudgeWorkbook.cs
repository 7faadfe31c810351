using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Spreadsheets;

namespace StuntingAssessment.Web.Data.Ansit;

/// <summary>Where somebody decided between two contents: the version that was given up.</summary>
public sealed record CellChoice(Guid Place, string Measure, int Version);

/// <summary>What a workbook would do now.</summary>
/// <param name="Sheet">Its places and columns, and what the portal says there before anything is stored.</param>
/// <param name="Decisions">One for each cell, without those that only somebody else changed: they stay as they are.</param>
/// <param name="Spots">Where each of them stands.</param>
/// <param name="Left">How many cells changed so in the portal.</param>
/// <param name="InTheWay">What stands in the portal where there is a conflict.</param>
public sealed record JudgedWorkbook(
    AnsitReading Reading, RegencySheet Sheet, CellDecisions Decisions, IReadOnlyList<CellSpot> Spots, int Left, IReadOnlyDictionary<(Guid Place, string Measure), AnsitCell> InTheWay)
{
    public int Count(CellOutcome outcome) => Decisions.CountOf(outcome);

    /// <summary>What would be stored.</summary>
    public int Good => Count(CellOutcome.New) + Count(CellOutcome.Changed);

    /// <summary>What would be held back: cells, and rows and columns that belong to none.</summary>
    public int Held => Count(CellOutcome.Refused) + Count(CellOutcome.Conflict) + Reading.Problems.Count;

    /// <summary>Of the cells as they were when it was shown: on another state something else would be taken.</summary>
    public string Stamp
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var d in Decisions)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{d.Input.Place} {d.Input.Measure} {d.Version} {d.Before}\n")));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
        }
    }
}

/// <summary>Reads a workbook that came back and says what it would do; storing it is <see cref="SaveCells"/>' with the same inputs.</summary>
public sealed class JudgeWorkbook(PortalDbContext db, AuditScope audit)
{
    /// <summary>What the portal has is read for so many at a time: no rule looks beyond one place, and a row of the workbook is one.</summary>
    internal int PlacesAtOnce { get; set; } = 25;

    /// <param name="content">Its package has been checked.</param>
    /// <param name="source">Whose it is and what it must be of.</param>
    /// <param name="choices">The conflicts that were decided for the workbook.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RuleBrokenException">No workbook of this office and year; the sentence is for the uploader.</exception>
    public async Task<JudgedWorkbook> RunAsync(Stream content, CellSource source, IReadOnlyCollection<CellChoice> choices, CancellationToken cancellationToken)
    {
        var cycle = source.Cycle;
        var sheet = await db.ContentsAsync(cycle.Catalog, cycle.ActivityYear, source.Regency, cancellationToken);
        var reading = AnsitWorkbookReader.Read(content, new AnsitExpected(cycle.AssessmentYear, source.Regency.Code, source.AgencyId, sheet));
        var (decisions, spots) = (new CellDecisions(), new Chunked<CellSpot>());
        var inTheWay = new Dictionary<(Guid, string), AnsitCell>();
        var chosen = choices.ToDictionary(c => (c.Place, c.Measure), c => c.Version);
        foreach (var slice in Slices(reading))
        {
            var places = slice.Select(c => c.Input.Place).ToHashSet();
            var stored = await db.AnsitSheetAsync(cycle.Catalog, cycle.ActivityYear, source.Regency, [.. source.Regency.Places.Where(p => places.Contains(p.Id))], withYearBefore: false, cancellationToken);
            var based = await BasedAsync(slice, stored, source.Way, chosen, cancellationToken);
            based.ForEach(c => spots.Add(c.Spot));
            foreach (var decision in CellIntake.Decide(stored.Sheet, stored.VersionOf, source.MayWrite, [.. based.Select(c => c.Input)]))
            {
                decisions.Add(decision);
                if (decision.Outcome is CellOutcome.Conflict)
                {
                    inTheWay.Add((decision.Input.Place, decision.Input.Measure), stored[decision.Input.Place, decision.Input.Measure]!);
                }
            }
        }

        return new JudgedWorkbook(reading, sheet, decisions, spots, reading.Untouched + reading.Inputs.Count - decisions.Count, inTheWay);
    }

    private IEnumerable<List<(CellInput Input, CellSpot Spot)>> Slices(AnsitReading reading)
    {
        var (slice, places) = (new List<(CellInput Input, CellSpot Spot)>(), 0);
        foreach (var cell in reading.Inputs.Zip(reading.Spots))
        {
            if (slice.Count > 0 && slice[^1].Input.Place != cell.First.Place && ++places == PlacesAtOnce)
            {
                yield return slice;
                (slice, places) = ([], 0);
            }

            slice.Add(cell);
        }

        if (slice.Count > 0)
        {
            yield return slice;
        }
    }

    /// <summary>
    /// A cell that changed since the download is a conflict only when this person changed it too. Who left it as it was downloaded did not touch it, and
    /// who sends the same workbook twice is not in conflict with the first time. Where the portal says again what the person saw (the first time was
    /// taken back), there is nothing to overwrite.
    /// </summary>
    private async Task<List<(CellInput Input, CellSpot Spot)>> BasedAsync(
        List<(CellInput Input, CellSpot Spot)> cells, StoredSheet stored, CellWay way, Dictionary<(Guid, string), int> chosen, CancellationToken cancellationToken)
    {
        var changed = cells.Select(c => c.Input).Where(i => i.Fault is null && stored[i.Place, i.Measure] is { } cell && cell.Version != i.BaseVersion && cell.Content != i.Content).ToList();
        if (changed.Count == 0)
        {
            return cells;
        }

        var history = await HistoryAsync(changed, stored.Sheet.Year, cancellationToken);
        var rebased = changed.ToDictionary(i => (i.Place, i.Measure), i => Rebased(i, stored[i.Place, i.Measure]!, history, way, chosen));
        return [.. cells.Select(c => (Input: rebased.GetValueOrDefault((c.Input.Place, c.Input.Measure), c.Input), c.Spot)).Where(c => c.Input is not null).Select(c => (c.Input!, c.Spot))];
    }

    /// <returns>Null: the person did not touch it.</returns>
    private CellInput? Rebased(CellInput input, AnsitCell cell, ILookup<(Guid, string), AnsitCellVersion> history, CellWay way, Dictionary<(Guid, string), int> chosen)
    {
        var versions = history[(input.Place, input.Measure)].ToList();
        var seen = input.BaseVersion == 0 ? CellContent.Empty : versions.Find(v => v.Version == input.BaseVersion)?.Content;
        if (seen == input.Content)
        {
            return null;
        }

        var isOwn = versions.Where(v => v.Version > input.BaseVersion).All(v => v.By == audit.ActorId && v.Way == way) && cell.By == audit.ActorId && cell.Way == way && cell.Version > input.BaseVersion;
        var isAsSeen = seen == cell.Content;
        return isOwn || isAsSeen || chosen.GetValueOrDefault((input.Place, input.Measure)) == cell.Version ? input with { BaseVersion = cell.Version } : input;
    }

    private async Task<ILookup<(Guid, string), AnsitCellVersion>> HistoryAsync(List<CellInput> changed, int year, CancellationToken cancellationToken)
    {
        var places = changed.Select(i => i.Place).Distinct().ToList();
        var measures = changed.Select(i => i.Measure).Distinct().ToList();
        var versions = await db.AnsitCellVersions.AsNoTracking().Where(v => v.Year == year && places.Contains(v.RegionId) && measures.Contains(v.Measure)).ToListAsync(cancellationToken);
        return versions.ToLookup(v => (v.RegionId, v.Measure));
    }
}
