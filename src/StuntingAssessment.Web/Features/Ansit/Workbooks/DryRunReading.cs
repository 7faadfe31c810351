using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>One cell of a workbook as the dry run shows it.</summary>
/// <param name="Spot">"Isian D7".</param>
/// <param name="Before">As the portal has it.</param>
/// <param name="After">As the workbook has it.</param>
public sealed record DryRunCell(string Spot, AnsitPlace Place, Measure Measure, CellOutcome Outcome, string Before, string After, string? Sentence);

/// <param name="By">Who wrote what the portal has; null: the executable.</param>
/// <param name="Choice">To be sent for the workbook's content.</param>
public sealed record DryRunConflict(DryRunCell Cell, string? By, DateTime At, CellWay Way, string Choice);

public sealed record DryRunDistrict(Guid Id, string Name, int Changed);

/// <summary>Sorts a judged workbook for its page.</summary>
public sealed class DryRunReading(PortalDbContext db, WorkbookPlace place, CurrentUser user)
{
    public async Task<DryRunPage> PageAsync(AnsitUpload upload, CellSource source, JudgedWorkbook judged, Guid? district, CancellationToken cancellationToken)
    {
        var sheet = judged.Sheet;
        AnsitPlace PlaceOf(CellDecision decision) => sheet.Places[sheet.PlaceAt(decision.Input.Place)!.Value];

        // Of half a million cells only what is shown becomes text.
        var decided = judged.Decisions.Zip(judged.Spots, (decision, spot) => (Decision: decision, Spot: spot));
        var districts = judged.Decisions.Where(d => d.IsTaken).CountBy(d => (PlaceOf(d).DistrictId, PlaceOf(d).DistrictName)).Select(d => new DryRunDistrict(d.Key.DistrictId, d.Key.DistrictName, d.Value)).ToList();
        var shown = districts.Find(d => d.Id == district) ?? districts.FirstOrDefault();
        var names = await NamesAsync([upload.By, .. judged.InTheWay.Values.Select(c => c.By).OfType<Guid>()], cancellationToken);
        return new DryRunPage(
            upload,
            upload.BatchId is { } batch ? await db.AnsitBatches.AsNoTracking().SingleAsync(b => b.Id == batch, cancellationToken) : null,
            source,
            judged,
            names.GetValueOrDefault(upload.By),
            place.Closed,
            judged.Decisions.Count(d => d.IsTaken && d.Input.Content.IsEmpty),
            [.. decided.Where(d => d.Decision.Outcome is CellOutcome.Refused).Take(DryRunPage.Most).Select(d => CellOf(judged, d.Decision, d.Spot))],
            [.. DryRunPage.ConflictsOf(judged).Take(DryRunPage.Most).Select(c => ConflictOf(judged, c.Decision, c.Spot, names))],
            upload.BatchId is null ? ForeseenWarnings.Of(judged) : [],
            districts,
            shown,
            [.. decided.Where(d => d.Decision.IsTaken && PlaceOf(d.Decision).DistrictId == shown?.Id).Select(d => CellOf(judged, d.Decision, d.Spot)).GroupBy(c => c.Place)]);
    }

    private static DryRunCell CellOf(JudgedWorkbook judged, CellDecision decision, CellSpot spot)
    {
        var sheet = judged.Sheet;
        var measure = sheet.Measures[sheet.MeasureAt(decision.Input.Measure)!.Value];
        return new DryRunCell(
            $"{judged.Reading.SheetOf(spot)} {spot.Place}", sheet.Places[sheet.PlaceAt(decision.Input.Place)!.Value], measure, decision.Outcome, decision.Before.Shown(measure), decision.Input.Content.Shown(measure), decision.Sentence);
    }

    private static DryRunConflict ConflictOf(JudgedWorkbook judged, CellDecision decision, CellSpot spot, Dictionary<Guid, string> names)
    {
        var now = judged.InTheWay[(decision.Input.Place, decision.Input.Measure)];
        return new DryRunConflict(
            CellOf(judged, decision, spot), now.By is { } by ? names.GetValueOrDefault(by) : null, now.At, now.Way, WorkbookTakeForm.ChoiceOf(decision.Input.Place, decision.Input.Measure, decision.Version));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var others = ids.Distinct().Where(id => id != user.Id).ToList();
        var names = others.Count == 0 ? [] : await db.Users.Where(u => others.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        names[user.Id] = user.Name;
        return names;
    }
}
