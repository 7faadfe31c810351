using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Seed;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Storage;

public sealed class TotalsTests : IAsyncLifetime
{
    private static readonly string[] Columns = ["BALITA", "E17", "E19", "S04", "S05", "S06", "P01", "KELUARGA"];

    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_was_kept_up_with_every_write_is_what_adding_up_anew_gives()
    {
        var drawn = new SeededNumbers(7, "totals");
        for (var turn = 0; turn < 6; turn++)
        {
            // Parts at most 5, wholes at least 20 and never twice the same: nothing is refused.
            var amount = turn;
            await desk.TypeAsync(Enumerable.Range(0, 12).Select(_ => (Place: 1 + drawn.Below(20), Measure: drawn.Pick(Columns))).Distinct()
                .Select(c => (c.Place, c.Measure, c.Measure switch { "P01" => (amount + 1) % 2, "BALITA" or "KELUARGA" => 100 + amount, "S06" => 20 + amount, _ => (long)amount }))
                .Where(c => c.Measure != "P01" || amount < 1));
        }

        var kept = await TotalsAsync();
        await RebuildAsync();

        kept.Should().HaveCountGreaterThan(10);
        (await TotalsAsync()).Where(t => !t.Figure.IsNone).Should().BeEquivalentTo(kept.Where(t => !t.Figure.IsNone));
    }

    [Fact]
    public async Task A_village_that_moves_to_another_district_is_counted_there()
    {
        var village = desk.Place(1);
        var other = desk.Regency.Places.First(p => p.Level is IndicatorLevel.Village && p.DistrictId != village.DistrictId);
        await desk.TypeAsync((1, "BALITA", 40), (2, "BALITA", 10));
        (await FigureAsync(village.DistrictId)).Should().Be(new Figure(50, 0, 2, 0, 2));

        await portal.WithDbAsync(async db =>
        {
            var region = await db.Regions.Include(r => r.Terms).SingleAsync(r => r.Id == village.Id);
            var district = await db.Regions.Include(r => r.Terms).SingleAsync(r => r.Id == other.DistrictId);
            new RegionBranch(region, []).Recode(district.Code + ".2999", district, new RegionAct(desk.Cycle.ActivityYear, [], [], true));
            await RegionTotals.SaveAsync(db, default);
        });

        (await FigureAsync(village.DistrictId)).Should().Be(new Figure(10, 0, 1, 0, 1));
        (await FigureAsync(other.DistrictId)).Should().Be(new Figure(40, 0, 1, 0, 1));
        (await FigureAsync(desk.Regency.Id)).Should().Be(new Figure(50, 0, 2, 0, 2));
    }

    [Fact]
    public async Task A_move_that_holds_from_a_later_year_leaves_the_year_as_it_was()
    {
        var village = desk.Place(1);
        var other = desk.Regency.Places.First(p => p.Level is IndicatorLevel.Village && p.DistrictId != village.DistrictId);
        await desk.TypeAsync((1, "BALITA", 40));

        await portal.WithDbAsync(async db =>
        {
            var region = await db.Regions.Include(r => r.Terms).SingleAsync(r => r.Id == village.Id);
            var district = await db.Regions.Include(r => r.Terms).SingleAsync(r => r.Id == other.DistrictId);
            new RegionBranch(region, []).Recode(district.Code + ".2999", district, new RegionAct(desk.Cycle.ActivityYear + 2, [], [], true));
            await RegionTotals.SaveAsync(db, default);
        });

        (await FigureAsync(village.DistrictId)).Part.Should().Be(40);
        (await FigureAsync(other.DistrictId)).Should().Be(Figure.None);
    }

    [Fact]
    public async Task A_district_that_takes_another_in_later_was_there_before()
    {
        var districts = desk.Regency.Places.Where(p => p.Level is IndicatorLevel.Village).Select(p => p.DistrictId).Distinct().Take(2).ToList();

        await portal.WithDbAsync(async db =>
        {
            var whole = await db.Regions.Include(r => r.Terms).Include(r => r.Origins).AsSplitQuery().ToListAsync();
            RegionBranch Branch(Guid id) => new(whole.Single(r => r.Id == id), [.. whole.Where(r => r.ParentId == id)]);
            Branch(districts[0]).TakeIn([Branch(districts[1])], new RegionAct(desk.Cycle.ActivityYear + 1, [], [], true));
            await RegionTotals.SaveAsync(db, default);
        });

        foreach (var (year, expected) in new[] { (desk.Cycle.ActivityYear - 1, 2), (desk.Cycle.ActivityYear, 2), (desk.Cycle.ActivityYear + 1, 1) })
        {
            var regency = await portal.ReadAsync(db => db.AnsitRegencyAsync(year, World.Bulungan, default));
            regency!.Places.Should().HaveCount(82);
            regency.Places.Select(p => p.DistrictId).Distinct().Count(districts.Contains).Should().Be(expected, $"in {year}");
        }
    }

    private Task<List<(Guid RegionId, string Code, Figure Figure)>> TotalsAsync() => portal.ReadAsync(async db =>
        (await db.AnsitTotals.AsNoTracking().Where(t => t.Year == desk.Cycle.ActivityYear).ToListAsync()).ConvertAll(t => (t.RegionId, t.Code, t.Figure)));

    private async Task<Figure> FigureAsync(Guid region) => (await TotalsAsync()).Where(t => t.RegionId == region && t.Code == "BALITA").Select(t => t.Figure).SingleOrDefault();

    private Task RebuildAsync() => portal.WithDbAsync(async db =>
    {
        await using var transaction = await db.BeginUnderLockAsync(default);
        await db.RebuildTotalsAsync(desk.Cycle.Catalog, desk.Cycle.ActivityYear, desk.Regency, default);
        await transaction.CommitAsync();
    });
}
