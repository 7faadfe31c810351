using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>Invented Master Ansit numbers of all villages for two activity years: the first nearly whole, the second with gaps and with mistakes to find.</summary>
internal sealed class DemoAnsit(PortalDbContext db, AuditScope audit, TimeProvider time)
{
    private const ulong Seed = 65_2024;

    /// <summary>How many families the middle village of a regency has; the city's kelurahan are towns of their own.</summary>
    private static readonly Dictionary<string, double> Families = new() { ["65.01"] = 290, ["65.02"] = 145, ["65.03"] = 120, ["65.04"] = 190, ["65.71"] = 2600 };

    private readonly List<(RegencySheet Sheet, AnsitRegency Regency)> lastYear = [];

    /// <param name="cycles">In the order of their years.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task FillAsync(IReadOnlyList<AssessmentCycle> cycles, CancellationToken cancellationToken)
    {
        foreach (var cycle in cycles)
        {
            var shapes = new AnsitShapes(cycle.Catalog, Seed);
            var isLast = cycle == cycles[^1];
            foreach (var participant in cycle.Participants)
            {
                var regency = (await db.AnsitRegencyAsync(cycle.ActivityYear, participant.Code, cancellationToken))!;
                var sheet = SheetOf(shapes, cycle, regency, isLast ? 0.012 : 0.004);
                DemoMistakes.Put(sheet, lastYear.Find(l => l.Regency.Code == regency.Code).Sheet, participant.Code);
                audit.ActAs(null, "penyusun data contoh", null);
                await db.InsertSheetAsync(Ids.New(time), cycle, regency, sheet, new DateTime(cycle.AssessmentYear, 5, 3, 2, 0, 0, DateTimeKind.Utc), cancellationToken);
                lastYear.RemoveAll(l => l.Regency.Code == regency.Code);
                lastYear.Add((sheet, regency));
            }
        }

        var bulungan = lastYear.Find(l => l.Regency.Code == DemoMistakes.Bulungan);
        await new DemoAnsitHistory(db, audit, time).WriteAsync(cycles[^1], bulungan.Regency, bulungan.Sheet, cancellationToken);
    }

    private static RegencySheet SheetOf(AnsitShapes shapes, AssessmentCycle cycle, AnsitRegency regency, double missing)
    {
        var sheet = new RegencySheet(cycle.Catalog, cycle.ActivityYear, regency.Places);
        for (var place = 0; place < sheet.Places.Count; place++)
        {
            if (sheet.Places[place] is { Level: IndicatorLevel.Village } village)
            {
                var size = Families.GetValueOrDefault(regency.Code, 250) * (regency.Code != "65.71" && DemoMistakes.IsTown(village) ? 4 : 1);
                shapes.FillVillage(sheet, place, new VillageLook(village.Code ?? village.Id.ToString(), regency.Code, size, missing), sheet.Year);
            }
            else
            {
                shapes.FillRegency(sheet, place, regency.Code, sheet.Year);
            }
        }

        return sheet;
    }
}
