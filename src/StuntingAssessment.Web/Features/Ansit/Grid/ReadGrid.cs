using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>Reads the grid of the office that the address names.</summary>
public sealed class ReadGrid(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, CurrentOffice currentOffice)
{
    private AssessmentCycle Cycle => currentCycle.Value;

    /// <returns>Null when the activity year has no such regency.</returns>
    public Task<OfficeSheet?> SheetAsync(string regency, CancellationToken cancellationToken) =>
        db.OfficeSheetAsync(Cycle, regency, currentOffice.Owners, currentOffice.Value.Id, cancellationToken);

    /// <summary>The office's own columns, for somebody who enters numbers and not only looks, while that is possible.</summary>
    public Func<Measure, bool> WritableNow(string regency)
    {
        var isOpen = PhaseTable.Of(Act.EnterAnsit, Cycle.Phase) is not Possible.No && user.ViewedBy is null;
        var mayWrite = MayWrite(regency);
        return measure => isOpen && mayWrite(measure);
    }

    /// <summary>Whether it is open or not: the save says so.</summary>
    public Func<Measure, bool> MayWrite(string regency)
    {
        var (owners, office) = (currentOffice.Owners, currentOffice.Value.Id);
        var writable = owners.WritableBy(user, Cycle, regency);
        return measure => owners.Owns(office, measure) && writable(measure);
    }

    /// <summary>One query.</summary>
    public async Task<GridRemarks> RemarksAsync(OfficeSheet office, CancellationToken cancellationToken)
    {
        var (year, regency) = (office.Sheet.Year, office.Regency.Id);
        var ids = office.Sheet.Places.Select(p => p.Id).ToList();
        var own = office.Columns.Where(office.IsOwn).Select(m => m.Code).ToHashSet(StringComparer.Ordinal);

        // Both in one query: what somebody remarked has no rule, what somebody accepted has one.
        var rows = await db.AnsitComments.AsNoTracking().Where(c => c.Year == year && ids.Contains(c.RegionId))
            .Select(c => new { Place = (Guid?)c.RegionId, c.Measure, Check = (string?)null, Sentence = (string?)null, Reason = (string?)null })
            .Distinct()
            .Concat(db.AnsitAcceptances.AsNoTracking().Where(a => a.Year == year && a.RegencyId == regency)
                .Select(a => new { Place = a.RegionId, a.Measure, Check = (string?)a.Check, Sentence = (string?)a.Sentence, Reason = (string?)a.Reason }))
            .ToListAsync(cancellationToken);
        var accepted = rows.Where(r => r.Check is not null).GroupBy(r => (r.Place, r.Measure, r.Check!, r.Sentence!)).ToDictionary(g => g.Key, g => g.First().Reason);
        return new GridRemarks(
            [.. rows.Where(r => r.Check is null).Select(r => new GridComment(office.Sheet.PlaceAt(r.Place!.Value)!.Value, r.Measure))],
            [.. AnsitChecks.ReadBy(office.IsOwn, office.Sheet, AnsitChecks.Of(office.Sheet))
                .Select(f => GridFinding.Of(f, f.Place is { } place ? office.Sheet.PlaceAt(place) : null, accepted.GetValueOrDefault((f.Place, f.Measure, f.Check.Code, f.Sentence))))]);
    }
}
