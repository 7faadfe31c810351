using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>Reads what was typed into the grid and gives it to the one way in for cells.</summary>
public sealed class TakeEntries(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, CurrentOffice currentOffice, ReadGrid read, SaveCells save, PortalClock clock)
{
    /// <exception cref="RuleBrokenException">The phase does not allow it.</exception>
    public async Task<EntryAnswer> RunAsync(string regency, EntryForm form, CancellationToken cancellationToken)
    {
        var saved = await save.RunAsync(await SourceAsync(regency, form, cancellationToken), [.. form.Cells!.Select(InputOf)], cancellationToken);
        var writers = await WritersAsync(saved, cancellationToken);
        return new EntryAnswer(
            clock.UtcNow,
            saved.Batch?.Id,
            [.. saved.Decisions.Select(d => AnswerTo(d, saved.Sheet, writers))],
            [.. ErrorsIn(saved.Sheet.Sheet).Select(f => GridFinding.Of(f, f.Place))]);
    }

    /// <summary>What would happen to each cell; nothing is written.</summary>
    public async Task<IReadOnlyList<EntryCellAnswer>> TryAsync(string regency, EntryForm form, CancellationToken cancellationToken)
    {
        SaveCells.MustBeOpen(currentCycle.Value);
        var decisions = await save.TryAsync(await SourceAsync(regency, form, cancellationToken), [.. form.Cells!.Select(InputOf)], cancellationToken);
        return [.. decisions.Select(d => new EntryCellAnswer(d.Input.Place, d.Input.Measure, NameOf(d.Outcome), new GridContent(d.Before), d.Version, Sentence: d.Sentence))];
    }

    private async Task<CellSource> SourceAsync(string regency, EntryForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var place = await db.AnsitRegencyAsync(cycle.ActivityYear, regency, cancellationToken) ?? throw new InvalidOperationException("The scope found this regency.");
        var office = currentOffice.Value;
        return new CellSource(cycle, place, read.MayWrite(regency), form.IsPaste ? CellWay.Paste : CellWay.Grid, office.Id, office.Name, AsBatch: form.IsPaste);
    }

    private CellInput InputOf(EntryCell cell)
    {
        if (currentCycle.Value.Catalog.FindMeasure(cell.Measure) is not { } measure)
        {
            return new CellInput(cell.Place, cell.Measure, CellContent.Empty, cell.Version);
        }

        var content = CellContent.Empty;
        var fault = cell.TooLong ?? CellTyping.Read(measure, cell.Text, out content);
        return new CellInput(cell.Place, cell.Measure, content, cell.Version, fault);
    }

    private EntryCellAnswer AnswerTo(CellDecision decision, StoredSheet stored, Dictionary<Guid, string> writers)
    {
        var (place, code) = (decision.Input.Place, decision.Input.Measure);
        var now = stored[place, code];
        var content = now?.Content ?? CellContent.Empty;
        return decision.Outcome switch
        {
            CellOutcome.New or CellOutcome.Changed => new EntryCellAnswer(place, code, "saved", new GridContent(content), stored.VersionOf(place, code)),
            CellOutcome.Conflict => new EntryCellAnswer(
                place, code, "conflict", new GridContent(content), decision.Version, content.Shown(stored.Sheet.Measures[stored.Sheet.MeasureAt(code)!.Value]),
                By: now?.By is { } by ? writers.GetValueOrDefault(by) : "portal", At: now?.At, Mine: now?.By == user.Id),
            _ => new EntryCellAnswer(place, code, NameOf(decision.Outcome), new GridContent(content), decision.Version, Sentence: decision.Sentence),
        };
    }

    /// <summary>The names behind what stands in the way; no query without a conflict.</summary>
    private async Task<Dictionary<Guid, string>> WritersAsync(SavedCells saved, CancellationToken cancellationToken)
    {
        var ids = saved.Decisions.Where(d => d.Outcome is CellOutcome.Conflict).Select(d => saved.Sheet[d.Input.Place, d.Input.Measure]?.By).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
    }

    private IEnumerable<Finding> ErrorsIn(RegencySheet sheet) =>
        AnsitChecks.ReadBy(m => currentOffice.Owners.Owns(currentOffice.Value.Id, m), sheet, Enumerable.Range(0, sheet.Places.Count).SelectMany(place => AnsitChecks.ErrorsAt(sheet, place)));

    private static string NameOf(CellOutcome outcome) => outcome switch
    {
        CellOutcome.New => "new",
        CellOutcome.Changed => "changed",
        CellOutcome.Same => "same",
        CellOutcome.Refused => "refused",
        CellOutcome.Conflict => "conflict",
    };
}
