using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Village;

/// <summary>One office's cells of one place: read for the form, and stored as far as they can be.</summary>
public sealed class VillageDesk(PortalDbContext db, SaveCells save, CurrentUser user, CurrentCycle currentCycle, CurrentOffice currentOffice, CurrentPlace currentPlace)
{
    private IReadOnlyList<Measure> Measures => [.. currentOffice.Owners.MeasuresOf(currentOffice.Value.Id).Where(m => m.Level == currentPlace.Value.Level)];

    /// <param name="form">Null: as stored. Otherwise what was typed stays where it was refused.</param>
    /// <param name="problems">Where refusals stand.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<VillageModel> ReadAsync(VillageForm? form, ModelStateDictionary problems, CancellationToken cancellationToken)
    {
        var (cycle, place) = (currentCycle.Value, currentPlace.Value);
        var office = await db.OfficeSheetAsync(cycle, currentPlace.Regency, currentOffice.Owners, currentOffice.Value.Id, cancellationToken);
        var (sheet, measures) = (office.Sheet, Measures);

        // Without a number of this level the office's sheet may lack the place too.
        var row = sheet.PlaceAt(place.Id) ?? 0;
        var errors = AnsitChecks.ReadBy(office.IsOwn, sheet, measures.Count == 0 ? [] : AnsitChecks.ErrorsAt(sheet, row)).ToLookup(f => f.Measure, f => f.Sentence, StringComparer.Ordinal);
        var warnings = await WarningsAsync(sheet, cancellationToken);
        var others = form is null ? [] : await OthersAsync(form, cancellationToken);
        var fields = measures.Select(m =>
        {
            var (seen, typed) = (sheet[row, m.Index].Shown(m), form?.Texts.GetValueOrDefault(m.Code) ?? "");
            var other = others.GetValueOrDefault(m.Code);
            var isHeld = form is { IsKept: true } || other is not null || problems[VillageForm.NameOf(m)]?.Errors.Count > 0;
            return new VillageField(
                m, isHeld ? typed : seen, other is null ? seen : form!.Seen.GetValueOrDefault(m.Code) ?? "", other is null ? office.VersionAt(row, m) : form!.Versions.GetValueOrDefault(m.Code),
                VillageModel.HintOf(sheet, row, m), errors[m.Code].FirstOrDefault(), [.. warnings[m.Code]], other);
        });
        var places = PlacesOfOffice();
        var at = places.FindIndex(p => p.Id == place.Id);
        return new VillageModel(
            cycle, currentPlace.Regency, place, currentOffice.Value, [.. fields], Facts(sheet, row), at > 0 ? places[at - 1] : null, at >= 0 && at < places.Count - 1 ? places[at + 1] : null);
    }

    /// <returns>How many cells were stored; what was not stands in the model state, and conflicts in the form's next reading.</returns>
    public async Task<int> SaveAsync(VillageForm form, ModelStateDictionary problems, CancellationToken cancellationToken)
    {
        var (cycle, office) = (currentCycle.Value, currentOffice.Value);
        var source = new CellSource(cycle, currentPlace.Regency, currentOffice.Owners.WritableBy(user, cycle, currentPlace.Regency.Code), CellWay.Form, office.Id, office.Name);
        var saved = default(SavedCells);
        if (!await problems.AllowsAsync(async () => saved = await save.RunAsync(source, form.InputsFor(currentPlace.Value.Id, Measures), cancellationToken)))
        {
            form.IsKept = true;
            return 0;
        }

        foreach (var decision in saved!.Decisions.Where(d => d.Outcome is CellOutcome.Refused or CellOutcome.Conflict))
        {
            var name = $"{nameof(VillageForm.Texts)}[{decision.Input.Measure}]";
            problems.AddModelError(name, decision.Sentence ?? $"{cycle.Catalog.FindMeasure(decision.Input.Measure)?.Title}: diubah orang lain sementara Anda mengisi. Pilih isian yang dipakai.");
        }

        return saved.Taken;
    }

    /// <summary>What is asked about this place's numbers and nobody explained; villages are held against each other, so that takes all of them. One query.</summary>
    private async Task<ILookup<string, string>> WarningsAsync(RegencySheet sheet, CancellationToken cancellationToken)
    {
        var (year, place) = (sheet.Year, currentPlace.Value.Id);
        var accepted = (await db.AnsitAcceptances.AsNoTracking().Where(a => a.Year == year && a.RegionId == place)
            .Select(a => new { a.Measure, a.Check, a.Sentence }).ToListAsync(cancellationToken))
            .Select(a => (a.Measure, a.Check, a.Sentence)).ToHashSet();
        return AnsitChecks.WarningsOf(sheet)
            .Where(f => f.Place == place && !accepted.Contains((f.Measure, f.Check.Code, f.Sentence)))
            .ToLookup(f => f.Measure, f => f.Sentence, StringComparer.Ordinal);
    }

    /// <summary>Cells that were touched here and written elsewhere since, and not with the same number.</summary>
    private async Task<Dictionary<string, OtherEntry>> OthersAsync(VillageForm form, CancellationToken cancellationToken)
    {
        var (cycle, place) = (currentCycle.Value, currentPlace.Value.Id);
        var stored = await db.AnsitSheetAsync(cycle.Catalog, cycle.ActivityYear, currentPlace.Regency, [currentPlace.Value], withYearBefore: false, cancellationToken);
        var met = form.InputsFor(place, Measures)
            .Where(i => stored.VersionOf(place, i.Measure) != i.BaseVersion && i.Fault is null && stored[place, i.Measure] is { } cell && cell.Content != i.Content)
            .Select(i => stored[place, i.Measure]!).ToList();
        var people = met.Select(c => c.By).OfType<Guid>().Distinct().ToList();
        var names = people.Count == 0 ? [] : await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return met.ToDictionary(c => c.Measure, c =>
        {
            var shown = c.Content.Shown(stored.Sheet.Measures[stored.Sheet.MeasureAt(c.Measure)!.Value]);
            return new OtherEntry(shown.Length == 0 ? "(dikosongkan)" : shown, c.By is { } by ? names.GetValueOrDefault(by, "orang lain") : "portal", c.At, c.Version);
        });
    }

    private List<AnsitPlace> PlacesOfOffice()
    {
        var levels = currentOffice.Owners.MeasuresOf(currentOffice.Value.Id).Select(m => m.Level).ToHashSet();
        return [.. currentPlace.Regency.Places.Where(p => levels.Contains(p.Level))];
    }

    private List<PopulationFact> Facts(RegencySheet sheet, int row)
    {
        var (own, needed) = (Measures.Select(m => m.Code).ToHashSet(), Measures.Select(m => m.Population).OfType<string>().ToHashSet());
        return
        [
            .. sheet.Measures.Where(m => needed.Contains(m.Code) && !own.Contains(m.Code)).Select(m => new PopulationFact(
                m.Title, sheet[row, m.Index] is { IsEmpty: false } cell ? cell.Shown(m) : "belum diisi", currentOffice.Owners[m.Code].Offices is [var office, ..] ? office.Name : null)),
        ];
    }
}
