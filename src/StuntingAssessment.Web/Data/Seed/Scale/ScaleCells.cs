using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Data.Seed.Scale;

/// <summary>The cells of one invented regency in one year, written in bulk: cells, totals, and one batch that names their hash.</summary>
internal sealed class ScaleCells(PortalDbContext db, TimeProvider time)
{
    private const ulong Seed = 99_2027;

    /// <summary>One village in so many sent nothing at all.</summary>
    private const double Silent = 0.01;

    /// <returns>How many cells were written.</returns>
    public async Task<int> FillAsync(AssessmentCycle cycle, ScaleRegency regency, CancellationToken cancellationToken)
    {
        var places = (await db.AnsitRegencyAsync(cycle.ActivityYear, regency.Region.Code!, cancellationToken))!;
        var sheet = SheetOf(cycle, regency, places);
        var at = new DateTime(cycle.AssessmentYear, 3, 4, 2, 0, 0, DateTimeKind.Utc);
        var batch = Ids.New(time);
        var cells = CellsOf(sheet, at, batch);
        await db.InsertManyAsync(cells, cancellationToken);
        await db.InsertManyAsync(AnsitTotals.Of(sheet, places.Id), cancellationToken);
        db.AnsitBatches.Add(AnsitBatch.Take(
            batch, new AnsitBatchFacts(cycle.Id, places.Code, sheet.Year, CellWay.Seed, null, null, null, null, at), new WrittenCells(cells.Count, CellHash.Of(cells))));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return cells.Count;
    }

    private static RegencySheet SheetOf(AssessmentCycle cycle, ScaleRegency regency, AnsitRegency places)
    {
        var shapes = new AnsitShapes(cycle.Catalog, Seed);
        var sheet = new RegencySheet(cycle.Catalog, cycle.ActivityYear, places.Places);
        for (var place = 0; place < sheet.Places.Count; place++)
        {
            if (sheet.Places[place] is { Level: IndicatorLevel.Village } village)
            {
                var isSilent = new SeededNumbers(Seed, village.Code!).Next() < Silent;
                shapes.FillVillage(sheet, place, new VillageLook(village.Code!, places.Code, regency.Families, isSilent ? 1 : regency.Missing), sheet.Year);
            }
            else
            {
                shapes.FillRegency(sheet, place, places.Code, sheet.Year);
            }
        }

        return sheet;
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
