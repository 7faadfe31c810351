using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Seed.Scale;

namespace StuntingAssessment.Web.Tests.Platform.Data;

public sealed class ScaleSeedTests : IAsyncLifetime
{
    private static readonly ScaleSize Small = new(Villages: 40, Regencies: 3, Years: 2);

    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Makes_a_labelled_province_of_the_size_with_cells_totals_and_one_entry_a_batch()
    {
        var told = new List<(int Done, int Of, long Cells)>();

        var written = await RunAsync(Small, (done, of, cells) => told.Add((done, of, cells)));

        told.Should().HaveCount(6).And.OnlyContain(t => t.Of == 6);
        told[^1].Should().Be((6, 6, written));
        await portal.WithDbAsync(async db =>
        {
            (await db.Installations.SingleAsync()).IsDemo.Should().BeTrue();
            var regions = await db.Regions.AsNoTracking().ToListAsync();
            regions.Count(r => r.Level is RegionLevel.Village).Should().Be(40);
            regions.Count(r => r.Level is RegionLevel.Regency).Should().Be(3);
            regions.Should().OnlyContain(r => r.Code!.StartsWith("99", StringComparison.Ordinal) && r.Title.Contains("Sintetis"));
            regions.Select(r => r.Code).Should().OnlyHaveUniqueItems();
            (await db.Cycles.OrderBy(c => c.AssessmentYear).Select(c => c.ActivityYear).ToListAsync()).Should().Equal(2022, 2023);
            (await db.AnsitCells.LongCountAsync()).Should().Be(written);
            (await db.AnsitCells.CountAsync(c => c.Way != CellWay.Seed || c.BatchId == null || c.Version != 1)).Should().Be(0);
            (await db.AnsitBatches.SumAsync(b => (long)b.Cells)).Should().Be(written);
            (await db.AuditEntries.CountAsync(e => e.Event == nameof(CellsTaken))).Should().Be(6);
        });
        (await portal.WithAsync(s => s.GetRequiredService<AuditVerification>().RunAsync(default))).Fault.Should().BeNull();
    }

    [Fact]
    public async Task Cells_are_missing_here_and_there_and_the_totals_are_their_sums()
    {
        var written = await RunAsync(Small);

        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.ActivityYear == 2023);
            var full = (40 * cycle.Catalog.Measures.Count(m => m.Level is IndicatorLevel.Village)) + (3 * cycle.Catalog.Measures.Count(m => m.Level is IndicatorLevel.Regency));
            written.Should().BeInRange((long)(2 * full * 0.9), (2 * full) - 1);
            foreach (var participant in cycle.Participants)
            {
                var stored = (await db.AnsitSheetAsync(cycle.Catalog, 2023, participant.Code, withYearBefore: true, default))!;
                var expected = AnsitTotals.Of(stored.Sheet, stored.Regency.Id);
                var regions = expected.Select(t => t.RegionId).Distinct().ToList();
                var totals = await db.AnsitTotals.AsNoTracking().Where(t => t.Year == 2023 && regions.Contains(t.RegionId)).ToListAsync();
                totals.Select(t => (t.RegionId, t.Code, t.Figure)).Should().BeEquivalentTo(expected.Select(t => (t.RegionId, t.Code, t.Figure)));
            }
        });
    }

    [Fact]
    public async Task Few_villages_are_large_and_many_are_small()
    {
        await RunAsync(new ScaleSize(400, 2, 1));

        var families = (await portal.ReadAsync(db => db.AnsitCells.Where(c => c.Measure == "KELUARGA" && c.Amount != null).Select(c => c.Amount!.Value).ToListAsync())).Order().ToList();
        var median = families[families.Count / 2];

        families.Average().Should().BeGreaterThan(1.1 * median, "the large ones pull the mean up");
        families[^1].Should().BeGreaterThan(4 * median);
        families[families.Count / 10].Should().BeLessThan(median / 2);
    }

    [Fact]
    public async Task The_same_size_gives_the_same_numbers()
    {
        await RunAsync(Small);
        await using var second = new PortalFixture();
        await second.InitializeAsync();
        await RunAsync(Small, on: second);

        (await NumbersAsync(second)).Should().Equal(await NumbersAsync(portal));

        static Task<List<string>> NumbersAsync(PortalFixture of) => of.ReadAsync(async db =>
        {
            var rows = await (from c in db.AnsitCells join r in db.Regions on c.RegionId equals r.Id select new { r.Code, c.Year, c.Measure, c.Amount }).ToListAsync();
            return rows.Select(r => $"{r.Code} {r.Year} {r.Measure} {r.Amount}").Order(StringComparer.Ordinal).ToList();
        });
    }

    [Fact]
    public async Task Is_refused_where_anything_else_is_kept()
    {
        await portal.World.BeginAsync();
        var real = () => RunAsync(Small);
        (await real.Should().ThrowAsync<RuleBrokenException>()).WithMessage("Basis data ini tidak bertanda contoh.*");

        await portal.WithDbAsync(db => db.Installations.ExecuteUpdateAsync(s => s.SetProperty(i => i.IsDemo, true)));
        (await real.Should().ThrowAsync<RuleBrokenException>()).WithMessage("Basis data ini sudah berisi wilayah atau siklus.*");

        (await portal.ReadAsync(db => db.AnsitCells.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Rules_are_counted_over_eight_regencies_at_a_time()
    {
        await RunAsync(new ScaleSize(Villages: 20, Regencies: 10, Years: 1));
        var cycle = await portal.ReadAsync(db => db.Cycles.AsNoTracking().SingleAsync());
        var codes = cycle.Participants.Select(p => p.Code).ToList();
        Task<int> CountAsync() => portal.WithAsync(async services => (await services.GetRequiredService<RuleCounts>().OfAsync(cycle, codes, CancellationToken.None)).Count);

        (await CountAsync()).Should().Be(RuleCounts.MostAtOnce);
        (await CountAsync()).Should().Be(10);
    }

    [Theory]
    [InlineData(2, 3, 1, "--villages: dari 3*")]
    [InlineData(500, 100, 1, "--regencies: dari 1 sampai 99.")]
    [InlineData(500, 5, 0, "--years: dari 1 sampai 20.")]
    public async Task Is_refused_when_codes_would_not_suffice(int villages, int regencies, int years, string sentence)
    {
        var impossible = () => RunAsync(new ScaleSize(villages, regencies, years));

        (await impossible.Should().ThrowAsync<RuleBrokenException>()).WithMessage(sentence);
    }

    private Task<long> RunAsync(ScaleSize size, Action<int, int, long>? progress = null, PortalFixture? on = null) =>
        (on ?? portal).WithAsync(services => services.GetRequiredService<ScaleSeed>().RunAsync(size, progress ?? ((_, _, _) => { }), default));
}
