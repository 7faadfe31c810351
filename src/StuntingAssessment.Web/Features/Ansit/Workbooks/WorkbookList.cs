using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>A workbook or other batch of the office, as its list shows it.</summary>
/// <param name="Upload">Null for a batch that did not come by this page.</param>
/// <param name="Batch">Null while nothing of the upload is stored.</param>
/// <param name="By">Null: the executable.</param>
public sealed record WorkbookLine(Guid? Upload, Guid? Batch, string? FileName, CellWay Way, string? By, DateTime At, int? Cells, bool IsUndone);

public sealed record WorkbookPage(string RegencyCode, string RegencyName, int Year, Guid OfficeId, string OfficeName, IReadOnlyList<Measure> Measures, int Villages, string? Closed, IReadOnlyList<WorkbookLine> Lines);

/// <summary>The office's earlier workbooks and batches, the newest first.</summary>
public sealed class WorkbookList(PortalDbContext db, WorkbookPlace place)
{
    private const int Most = 50;

    public async Task<WorkbookPage> PageAsync(string regency, CancellationToken cancellationToken)
    {
        var (cycle, office) = (place.Cycle, place.Office);
        var found = await place.RegencyAsync(regency, cancellationToken);
        return new WorkbookPage(
            regency, found.Name, cycle.AssessmentYear, office.Id, office.Name, place.Measures, found.Places.Count(p => p.Level is IndicatorLevel.Village), place.Closed, await LinesAsync(regency, cancellationToken));
    }

    private async Task<IReadOnlyList<WorkbookLine>> LinesAsync(string regency, CancellationToken cancellationToken)
    {
        var (cycleId, officeId) = (place.Cycle.Id, place.Office.Id);
        var uploads = await (
            from upload in db.AnsitUploads.AsNoTracking()
            where upload.CycleId == cycleId && upload.RegencyCode == regency && upload.AgencyId == officeId && upload.DiscardedAt == null && upload.BatchId == null
            orderby upload.At descending
            select new WorkbookLine(upload.Id, null, upload.FileName, CellWay.Workbook, db.Users.Where(u => u.Id == upload.By).Select(u => u.Name).FirstOrDefault(), upload.At, null, false)).Take(Most).ToListAsync(cancellationToken);
        var batches = await (
            from batch in db.AnsitBatches.AsNoTracking()
            where batch.CycleId == cycleId && batch.RegencyCode == regency && batch.AgencyId == officeId
            orderby batch.At descending
            select new WorkbookLine(
                db.Set<AnsitUpload>().Where(u => u.BatchId == batch.Id && u.DiscardedAt == null).Select(u => (Guid?)u.Id).FirstOrDefault(),
                batch.Id, batch.FileName, batch.Way, db.Users.Where(u => u.Id == batch.By).Select(u => u.Name).FirstOrDefault(), batch.At, batch.Cells, batch.UndoneBy != null)).Take(Most).ToListAsync(cancellationToken);
        return [.. uploads.Concat(batches).OrderByDescending(l => l.At).Take(Most)];
    }
}
