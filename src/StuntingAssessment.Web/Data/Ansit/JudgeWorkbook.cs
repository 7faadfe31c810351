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
/// <param name="Inputs">Without the cells that only somebody else changed: those stay as they are.</param>
/// <param name="Spots">Where each input stands.</param>
/// <param name="Decisions">One for each input, in its order.</param>
/// <param name="Left">How many cells changed so in the portal.</param>
/// <param name="Now">The cells as they are, before anything is stored.</param>
public sealed record JudgedWorkbook(AnsitReading Reading, IReadOnlyList<CellInput> Inputs, IReadOnlyList<CellSpot> Spots, IReadOnlyList<CellDecision> Decisions, int Left, StoredSheet Now)
{
    public int Count(CellOutcome outcome) => Decisions.Count(d => d.Outcome == outcome);

    /// <summary>What would be stored.</summary>
    public int Good => Decisions.Count(d => d.IsTaken);

    /// <summary>What would be held back: cells, and rows and columns that belong to none.</summary>
    public int Held => Decisions.Count(d => d.Outcome is CellOutcome.Refused or CellOutcome.Conflict) + Reading.Problems.Count;

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
    /// <param name="content">Its package has been checked.</param>
    /// <param name="source">Whose it is and what it must be of.</param>
    /// <param name="choices">The conflicts that were decided for the workbook.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RuleBrokenException">No workbook of this office and year; the sentence is for the uploader.</exception>
    public async Task<JudgedWorkbook> RunAsync(Stream content, CellSource source, IReadOnlyCollection<CellChoice> choices, CancellationToken cancellationToken)
    {
        var cycle = source.Cycle;
        var stored = await db.AnsitSheetAsync(cycle.Catalog, cycle.ActivityYear, source.Regency, source.Regency.Places, withYearBefore: false, cancellationToken);
        var reading = AnsitWorkbookReader.Read(content, new AnsitExpected(cycle.AssessmentYear, source.Regency.Code, source.AgencyId, stored.Sheet));
        var (inputs, spots) = await BasedAsync(WithoutLost(reading, stored), stored, source.Way, choices, cancellationToken);
        return new JudgedWorkbook(
            reading, inputs, spots, CellIntake.Decide(stored.Sheet, stored.VersionOf, source.MayWrite, inputs), reading.Untouched + reading.Inputs.Count - inputs.Count, stored);
    }

    /// <summary>After a backup was brought back a workbook may know versions that the portal does not: where no cell stands, nothing can be overwritten.</summary>
    private static AnsitReading WithoutLost(AnsitReading reading, StoredSheet stored)
    {
        bool IsLost(CellInput input) => input.BaseVersion > 0 && stored[input.Place, input.Measure] is null;
        return reading.Inputs.Any(IsLost) ? reading with { Inputs = [.. reading.Inputs.Select(i => IsLost(i) ? i with { BaseVersion = 0 } : i)] } : reading;
    }

    /// <summary>
    /// A cell that changed since the download is a conflict only when this person changed it too. Who left it as it was downloaded did not touch it, and
    /// who sends the same workbook twice is not in conflict with the first time.
    /// </summary>
    private async Task<(IReadOnlyList<CellInput> Inputs, IReadOnlyList<CellSpot> Spots)> BasedAsync(
        AnsitReading reading, StoredSheet stored, CellWay way, IReadOnlyCollection<CellChoice> choices, CancellationToken cancellationToken)
    {
        var changed = reading.Inputs.Where(i => i.Fault is null && stored[i.Place, i.Measure] is { } cell && cell.Version != i.BaseVersion && cell.Content != i.Content).ToList();
        if (changed.Count == 0)
        {
            return (reading.Inputs, reading.Spots);
        }

        var history = await HistoryAsync(changed, stored.Sheet.Year, cancellationToken);
        var chosen = choices.ToDictionary(c => (c.Place, c.Measure), c => c.Version);
        var rebased = changed.ToDictionary(i => (i.Place, i.Measure), i => Rebased(i, stored[i.Place, i.Measure]!, history, way, chosen));
        var (inputs, spots) = (new List<CellInput>(reading.Inputs.Count), new List<CellSpot>(reading.Inputs.Count));
        for (var at = 0; at < reading.Inputs.Count; at++)
        {
            var input = reading.Inputs[at];
            if ((rebased.TryGetValue((input.Place, input.Measure), out var now) ? now : input) is { } kept)
            {
                inputs.Add(kept);
                spots.Add(reading.Spots[at]);
            }
        }

        return (inputs, spots);
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
        return isOwn || chosen.GetValueOrDefault((input.Place, input.Measure)) == cell.Version ? input with { BaseVersion = cell.Version } : input;
    }

    private async Task<ILookup<(Guid, string), AnsitCellVersion>> HistoryAsync(List<CellInput> changed, int year, CancellationToken cancellationToken)
    {
        var places = changed.Select(i => i.Place).Distinct().ToList();
        var measures = changed.Select(i => i.Measure).Distinct().ToList();
        var versions = await db.AnsitCellVersions.AsNoTracking().Where(v => v.Year == year && places.Contains(v.RegionId) && measures.Contains(v.Measure)).ToListAsync(cancellationToken);
        return versions.ToLookup(v => (v.RegionId, v.Measure));
    }
}
