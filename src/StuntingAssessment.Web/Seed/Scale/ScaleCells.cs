using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Seed.Scale;

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
        var cells = await db.InsertSheetAsync(Ids.New(time), cycle, places, sheet, at, cancellationToken);
        db.ChangeTracker.Clear();
        return cells;
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
}
