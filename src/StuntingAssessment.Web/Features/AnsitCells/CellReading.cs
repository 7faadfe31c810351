using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.AnsitCells;

/// <summary>Reads the page of one cell: the page itself, and again when a remark was refused.</summary>
public sealed class CellReading(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, CurrentPlace currentPlace)
{
    /// <returns>Null when the place has no such cell.</returns>
    public async Task<CellModel?> OfAsync(string measureCode, CommentForm form, CancellationToken cancellationToken)
    {
        var (cycle, regency, place) = (currentCycle.Value, currentPlace.Regency, currentPlace.Value);
        if (cycle.Catalog.FindMeasure(measureCode) is not { } measure || measure.Level != place.Level)
        {
            return null;
        }

        var stored = await db.AnsitSheetAsync(cycle.Catalog, cycle.ActivityYear, regency, regency.Places, withYearBefore: true, cancellationToken);
        var problems = await db.AnsitProblemsAsync(stored, await db.OwnerMapAsync(cycle, regency.Code, cancellationToken), cancellationToken);
        var (row, sheet) = (stored.Sheet.PlaceAt(place.Id)!.Value, stored.Sheet);
        var population = measure.Population is { } code ? sheet.MeasureAt(code) : null;
        var isOpen = cycle.Now(Act.EnterAnsit) is Possible.Yes;
        return new CellModel(
            cycle,
            regency,
            place,
            problems.Owners[measure.Code],
            sheet[row, measure.Index],
            sheet.Before(row, measure.Index),
            population is { } now ? sheet[row, now] : null,
            population is { } then ? sheet.Before(row, then) : null,
            await HistoryAsync(cycle.ActivityYear, place.Id, measure.Code, cancellationToken),
            await RemarksAsync(cycle.ActivityYear, place.Id, measure.Code, cancellationToken),
            [.. problems.All.Where(p => p.Measure == measure && (p.Place is null || p.Place.Id == place.Id))],
            isOpen && problems.Owners.WritableBy(user, cycle, regency.Code)(measure),
            user.Sees(Permission.EnterAnsit, cycle, regency.Code),
            form);
    }

    private async Task<IReadOnlyList<CellEntry>> HistoryAsync(int year, Guid place, string measure, CancellationToken cancellationToken)
    {
        var now = db.AnsitCells.AsNoTracking().Where(c => c.Year == year && c.RegionId == place && c.Measure == measure)
            .Select(c => new { c.Version, c.State, c.Amount, c.Reason, c.By, c.At, c.Way });
        var before = db.AnsitCellVersions.AsNoTracking().Where(c => c.Year == year && c.RegionId == place && c.Measure == measure)
            .Select(c => new { c.Version, c.State, c.Amount, c.Reason, c.By, c.At, c.Way });
        var rows = await (
            from c in now.Concat(before)
            join u in db.Users on c.By equals u.Id into known
            from u in known.DefaultIfEmpty()
            orderby c.Version descending
            select new { c.Version, c.State, c.Amount, c.Reason, By = u == null ? null : u.Name, c.At, c.Way }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new CellEntry(r.Version, new CellContent(r.State, r.Amount ?? 0, r.Reason), r.By, r.At, r.Way))];
    }

    private async Task<IReadOnlyList<CellRemark>> RemarksAsync(int year, Guid place, string measure, CancellationToken cancellationToken) =>
        await (
            from c in db.AnsitComments.AsNoTracking()
            join u in db.Users on c.By equals u.Id
            where c.Year == year && c.RegionId == place && c.Measure == measure
            orderby c.At, c.Id
            select new CellRemark(c.Text, u.Name, c.At, c.By == user.Id)).ToListAsync(cancellationToken);
}
