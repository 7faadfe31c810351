using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Cells;

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
        var (history, remarks) = await TalesAsync(cycle.ActivityYear, place.Id, measure.Code, cancellationToken);
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
            history,
            remarks,
            [.. problems.All.Where(p => (p.Measure == measure || p.Whole?.Measure == measure) && (p.Place is null || p.Place.Id == place.Id))],
            isOpen && problems.Owners.WritableBy(user, cycle, regency.Code)(measure),
            user.Sees(Permission.EnterAnsit, cycle, regency.Code),
            form);
    }

    /// <summary>What the cell says and said, and what is remarked about it. Asked of the region, as neither need be there. One query.</summary>
    private async Task<(IReadOnlyList<CellEntry> History, IReadOnlyList<CellRemark> Remarks)> TalesAsync(int year, Guid place, string measure, CancellationToken cancellationToken)
    {
        var found = await db.Regions.AsNoTracking().Where(r => r.Id == place).Select(r => new
        {
            Now = db.Set<AnsitCell>().Where(c => c.RegionId == r.Id && c.Year == year && c.Measure == measure)
                .Select(c => new { c.Version, c.State, c.Amount, c.Reason, c.At, c.Way, By = db.Users.Where(u => u.Id == c.By).Select(u => u.Name).FirstOrDefault() }).ToList(),
            Before = db.Set<AnsitCellVersion>().Where(c => c.RegionId == r.Id && c.Year == year && c.Measure == measure)
                .Select(c => new { c.Version, c.State, c.Amount, c.Reason, c.At, c.Way, By = db.Users.Where(u => u.Id == c.By).Select(u => u.Name).FirstOrDefault() }).ToList(),
            Remarks = db.Set<AnsitComment>().Where(c => c.RegionId == r.Id && c.Year == year && c.Measure == measure)
                .Select(c => new { c.Id, c.Text, c.At, c.By, Name = db.Users.Where(u => u.Id == c.By).Select(u => u.Name).FirstOrDefault() }).ToList(),
        }).AsSingleQuery().SingleAsync(cancellationToken);
        return (
            [.. found.Now.Concat(found.Before).OrderByDescending(c => c.Version).Select(c => new CellEntry(c.Version, new CellContent(c.State, c.Amount ?? 0, c.Reason), c.By, c.At, c.Way))],
            [.. found.Remarks.OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => new CellRemark(c.Text, c.Name ?? "", c.At, c.By == user.Id))]);
    }
}
