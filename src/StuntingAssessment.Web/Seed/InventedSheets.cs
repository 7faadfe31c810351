using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Seed;

internal static class InventedSheets
{
    /// <summary>In bulk: the cells of a sheet of which nothing is stored yet, their totals, and one batch that names their hash.</summary>
    /// <param name="db">Where.</param>
    /// <param name="batch">Its id.</param>
    /// <param name="cycle">Whose activity year the sheet's is.</param>
    /// <param name="regency">Whose sheet it is.</param>
    /// <param name="sheet">With all places of the regency.</param>
    /// <param name="at">UTC, invented too.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>How many cells were written.</returns>
    public static async Task<int> InsertSheetAsync(
        this PortalDbContext db, Guid batch, AssessmentCycle cycle, AnsitRegency regency, RegencySheet sheet, DateTime at, CancellationToken cancellationToken)
    {
        var cells = CellsOf(sheet, at, batch);
        await db.InsertManyAsync(cells, cancellationToken);
        await db.InsertManyAsync(AnsitTotals.Of(sheet, regency.Id), cancellationToken);
        db.AnsitBatches.Add(AnsitBatch.Take(
            batch, new AnsitBatchFacts(cycle.Id, regency.Code, sheet.Year, CellWay.Seed, null, null, null, null, at), new WrittenCells(cells.Count, CellHash.Of(cells))));
        await db.SaveChangesAsync(cancellationToken);
        return cells.Count;
    }

    private static List<AnsitCell> CellsOf(RegencySheet sheet, DateTime at, Guid batch)
    {
        var cells = new List<AnsitCell>(sheet.Places.Count * sheet.Measures.Count);
        for (var place = 0; place < sheet.Places.Count; place++)
        {
            foreach (var measure in sheet.Measures)
            {
                if (sheet[place, measure.Index] is { IsEmpty: false } content)
                {
                    cells.Add(new AnsitCell
                    {
                        Year = sheet.Year,
                        RegionId = sheet.Places[place].Id,
                        Measure = measure.Code,
                        State = content.State,
                        Amount = content.Number,
                        Reason = content.Reason,
                        Version = 1,
                        At = at,
                        Way = CellWay.Seed,
                        BatchId = batch,
                    });
                }
            }
        }

        return cells;
    }
}
