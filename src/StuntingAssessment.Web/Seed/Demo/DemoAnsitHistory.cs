using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>Operators of Bulungan mended a few cells in the grid and left remarks, so that a cell's history has something to show.</summary>
internal sealed class DemoAnsitHistory(PortalDbContext db, AuditScope audit, TimeProvider time)
{
    /// <summary>Who, in which village, which number, by how much, on which day of May.</summary>
    private static readonly (string Agency, int Village, string Measure, long By, int Day)[] Mended =
    [
        ("DINKES", 3, "S06", -2, 4), ("DINKES", 3, "E17", -3, 4), ("DINKES", 14, "BUMIL", 1, 5), ("DINKES", 25, "E11", -1, 6), ("PUPR", 7, "E26", -6, 5), ("PUPR", 8, "E26", -4, 5),
        ("DP3AP2KB", 20, "KRS", 3, 6), ("DINSOS", 11, "E28", -1, 7), ("KEMENAG", 22, "E06", -1, 7),
    ];

    private static readonly (string Agency, int Village, string Measure, string Text, int Day)[] Remarks =
    [
        ("DINKES", 52, "BALITA", "Angka dari puskesmas Februari; masih dicocokkan dengan e-PPGBM.", 6),
        ("PUPR", 4, "RUMAH_TANGGA", "Jumlah rumah tangga memakai data desa, belum data sensus. Mohon dicek.", 7),
        ("DP3AP2KB", 36, "KELUARGA", "Ada perpindahan warga dari desa tetangga setelah pendataan ulang.", 8),
    ];

    public async Task WriteAsync(AssessmentCycle cycle, AnsitRegency regency, RegencySheet sheet, CancellationToken cancellationToken)
    {
        var villages = Enumerable.Range(0, sheet.Places.Count).Where(p => sheet.Places[p].Level is IndicatorLevel.Village).ToList();
        foreach (var (agency, village, measure, by, day) in Mended)
        {
            var (place, at) = (villages[village], sheet.MeasureAt(measure)!.Value);
            if (sheet[place, at].Number is { } number && number + by >= 0)
            {
                await MendAsync(cycle, regency, sheet, (place, at), CellContent.Of(number + by), (await ActAsAsync(agency, cancellationToken), Day(cycle, day)), cancellationToken);
            }
        }

        foreach (var (agency, village, measure, text, day) in Remarks)
        {
            var place = sheet.Places[villages[village]];
            var by = await ActAsAsync(agency, cancellationToken);
            db.AnsitComments.Add(new AnsitComment { Id = Ids.New(time), Year = sheet.Year, RegionId = place.Id, Measure = measure, Text = text, By = by, At = Day(cycle, day) });
            audit.Note(new CellCommented(sheet.Year, place.Name, measure), nameof(AnsitCell), place.Id, cycle.Id, regency.Code);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task MendAsync(
        AssessmentCycle cycle, AnsitRegency regency, RegencySheet sheet, (int Place, int Measure) at, CellContent content, (Guid By, DateTime At) who, CancellationToken cancellationToken)
    {
        var (place, code) = (sheet.Places[at.Place], sheet.Measures[at.Measure].Code);
        var was = await db.AnsitCells.AsNoTracking().SingleAsync(c => c.Year == sheet.Year && c.RegionId == place.Id && c.Measure == code, cancellationToken);
        var sums = new FigureSums(sheet.Year, regency.Id);
        sums.Subtract(sheet);
        sheet.Set(at.Place, at.Measure, content);
        sums.Add(sheet);
        var cell = new AnsitCell { Year = sheet.Year, RegionId = place.Id, Measure = code, State = content.State, Amount = content.Number, Version = was.Version + 1, At = who.At, By = who.By, Way = CellWay.Grid };
        await db.InsertManyAsync([AnsitCellVersion.Of(was)], cancellationToken);
        await db.UpdateManyAsync([cell], cancellationToken);
        await db.AddToTotalsAsync(sums.Changes, cancellationToken);
        audit.Note(new CellsTyped(sheet.Year, CellWay.Grid, 1, CellHash.Of([cell])), nameof(AnsitCell), regency.Id, cycle.Id, regency.Code);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Guid> ActAsAsync(string agency, CancellationToken cancellationToken)
    {
        var email = DemoAccounts.Operator(DemoMistakes.Bulungan, agency);
        var person = await db.Users.AsNoTracking().Where(u => u.Email == email).Select(u => new { u.Id, u.Name }).SingleAsync(cancellationToken);
        audit.ActAs(person.Id, person.Name, null);
        return person.Id;
    }

    private static DateTime Day(AssessmentCycle cycle, int day) => new(cycle.AssessmentYear, 5, day, 3, 20, 0, DateTimeKind.Utc);
}
