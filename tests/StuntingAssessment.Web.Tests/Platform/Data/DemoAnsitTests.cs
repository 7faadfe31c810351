using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Tests.Platform.Data;

public sealed class DemoAnsitTests(DemoAnsitTests.SeededPortal seeded) : IClassFixture<DemoAnsitTests.SeededPortal>
{
    private readonly PortalFixture portal = seeded.Portal;

    [Fact]
    public async Task All_villages_have_numbers_for_two_years_labelled_as_invented()
    {
        var counted = await portal.ReadAsync(db => db.AnsitCells.GroupBy(c => c.Year).Select(g => new { Year = g.Key, Villages = g.Select(c => c.RegionId).Distinct().Count() }).OrderBy(g => g.Year).ToListAsync());
        counted.Select(c => (c.Year, c.Villages)).Should().Equal((2022, 482 + 5), (2023, 482 + 5));
        (await portal.ReadAsync(db => db.AnsitBatches.Select(b => b.Way).Distinct().ToListAsync())).Should().Equal(CellWay.Seed);
        var batch = await portal.ReadAsync(db => db.AnsitBatches.AsNoTracking().FirstAsync(b => b.RegencyCode == World.Bulungan && b.Year == 2023));
        (await portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.BatchId == batch.Id))).Should().BeLessThan(batch.Cells, "a few were mended afterwards, cell by cell");
        (await portal.TrailAsync()).Where(e => e.Event == nameof(CellsTaken)).Should().HaveCount(10).And.Contain(e => e.Payload.Contains(batch.Sha256));
    }

    [Fact]
    public async Task Every_office_of_Bulungan_finds_something_to_do()
    {
        var cycle = await portal.World.CycleAsync();
        var (stored, owners) = await portal.ReadAsync(async db => (
            (await db.AnsitSheetAsync(cycle.Catalog, cycle.ActivityYear, World.Bulungan, withYearBefore: false, CancellationToken.None))!,
            await db.OwnerMapAsync(cycle, World.Bulungan, CancellationToken.None)));
        var villages = Enumerable.Range(0, stored.Sheet.Places.Count).Where(p => stored.Sheet.Places[p].Level is IndicatorLevel.Village).ToList();
        var wrong = villages.SelectMany(p => AnsitChecks.ErrorsAt(stored.Sheet, p)).Select(f => f.Measure).ToHashSet();
        var empty = stored.Sheet.Measures.Where(m => m.Level is IndicatorLevel.Village && villages.Any(p => stored.Sheet[p, m.Index].IsEmpty)).Select(m => m.Code).ToHashSet();

        var offices = owners.Offices.Where(o => owners.MeasuresOf(o.Id).Count > 0).ToList();

        offices.Should().HaveCount(9);
        var operators = await portal.ReadAsync(db => db.Assignments.AsNoTracking().Where(a => a.Role == Role.AgencyOperator).ToListAsync());
        operators.Select(o => o.AgencyIds.Single()).Should().BeEquivalentTo(offices.Select(o => o.Id), "each has one of its own");
        operators.Select(o => o.PersonId).Should().OnlyHaveUniqueItems();
        offices.Should().OnlyContain(o => owners.MeasuresOf(o.Id).Any(m => empty.Contains(m.Code)));
        offices.Where(o => !owners.MeasuresOf(o.Id).Any(m => wrong.Contains(m.Code))).Select(o => o.Codes.Single()).Should().Equal("DPMD");
    }

    [Fact]
    public async Task Totals_are_those_of_the_cells_and_stunting_is_believable()
    {
        foreach (var code in (await portal.World.CycleAsync()).Participants.Select(p => p.Code))
        {
            var (expected, kept) = await portal.ReadAsync(async db =>
            {
                var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
                var stored = (await db.AnsitSheetAsync(cycle.Catalog, 2023, code, withYearBefore: false, CancellationToken.None))!;
                var regions = stored.Sheet.Places.Select(p => p.DistrictId).ToHashSet();
                return (AnsitTotals.Of(stored.Sheet, stored.Regency.Id), await db.AnsitTotals.AsNoTracking().Where(t => t.Year == 2023 && regions.Contains(t.RegionId)).ToListAsync());
            });
            kept.Select(t => (t.RegionId, t.Code, t.Figure)).OrderBy(t => t.RegionId).ThenBy(t => t.Code, StringComparer.Ordinal)
                .Should().Equal(expected.Select(t => (t.RegionId, t.Code, t.Figure)).OrderBy(t => t.RegionId).ThenBy(t => t.Code, StringComparer.Ordinal));
            var prevalence = expected.Where(t => t.Code == Figures.Prevalence).MaxBy(t => t.Whole)!.Figure;
            prevalence.Share.Should().BeInRange(0.08m, 0.3m);
        }
    }

    [Fact]
    public async Task A_mended_cell_tells_what_it_said_before()
    {
        var (cells, versions) = await portal.ReadAsync(async db => (
            await db.AnsitCells.AsNoTracking().Where(c => c.Way == CellWay.Grid).ToListAsync(), await db.AnsitCellVersions.AsNoTracking().ToListAsync()));

        cells.Should().HaveCountGreaterThan(5).And.OnlyContain(c => c.Version == 2 && c.By != null);
        versions.Select(v => (v.RegionId, v.Measure)).Should().BeEquivalentTo(cells.Select(c => (c.RegionId, c.Measure)));
        (await portal.ReadAsync(db => db.AnsitComments.CountAsync())).Should().Be(3);
    }

    /// <summary>Seeded once: these tests only read.</summary>
    public sealed class SeededPortal : IAsyncLifetime
    {
        public PortalFixture Portal { get; } = new();

        public async Task InitializeAsync()
        {
            await Portal.InitializeAsync();
            await Portal.StartFromDemoAsync();
        }

        public Task DisposeAsync() => Portal.DisposeAsync();
    }
}
