using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Tests.Platform.Data;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Storage;

/// <summary>As many cells as Kalimantan Utara has in two years, and statistics that know of no other year.</summary>
public sealed class PlaceCellsTests(DemoAnsitTests.SeededPortal seeded) : IClassFixture<DemoAnsitTests.SeededPortal>, IAsyncLifetime
{
    private const int Begun = 2024;

    private readonly PortalFixture portal = seeded.Portal;

    public Task InitializeAsync() => portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1, false)]
    [InlineData(30, false)]
    [InlineData(240, false)]
    [InlineData(240, true)]
    public async Task Cells_of_a_year_that_has_just_begun_are_looked_up_by_their_places(int places, bool withYearBefore)
    {
        var ids = await VillagesAsync(places);

        (await PlanAsync(db => db.CellsOf(withYearBefore ? [Begun, Begun - 1] : [Begun], ids))).Should().MatchRegex(LookedUp);
    }

    [Fact]
    public async Task The_bounds_leave_nothing_out()
    {
        var ids = await VillagesAsync(7);
        var cells = await portal.ReadAsync(db => db.CellsOf([2023, 2023 - 1], ids).ToListAsync());

        cells.Select(c => (c.Year, c.RegionId)).Distinct().Should().BeEquivalentTo(ids.SelectMany(id => new[] { (2022, id), (2023, id) }));
        (await portal.ReadAsync(db => db.CellsOf([2023], Array.Empty<Guid>()).CountAsync())).Should().Be(0);
    }

    /// <summary>In the words of either database.</summary>
    private static string LookedUp => TestDatabase.Provider is DatabaseProvider.Postgres ? "Index Cond: .*\"RegionId\"" : @"USING INDEX \S+ \(Year=\? AND RegionId[=>]";

    private Task<List<Guid>> VillagesAsync(int count) =>
        portal.ReadAsync(db => db.AnsitCells.Where(c => c.Year == 2023 && c.Measure == "KELUARGA").OrderBy(c => c.RegionId).Select(c => c.RegionId).Take(count).ToListAsync());

    private Task<string> PlanAsync<T>(Func<PortalDbContext, IQueryable<T>> query) => portal.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query(db).CreateDbCommand();
        command.CommandText = (TestDatabase.Provider is DatabaseProvider.Postgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join("\n", lines);
    });
}
