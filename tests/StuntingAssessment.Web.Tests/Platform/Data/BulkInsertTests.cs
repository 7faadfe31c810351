using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Tests.Platform.Data;

/// <summary>Few rows and many go different ways on PostgreSQL; what is stored is the same.</summary>
public sealed class BulkInsertTests : IAsyncLifetime
{
    private static readonly DateTime At = new(2024, 3, 4, 5, 6, 7, DateTimeKind.Utc);

    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    public async Task Rows_are_inserted_and_updated_by_their_key_with_every_kind_of_value(int count)
    {
        await using var db = database.Open();
        await using var transaction = await db.BeginUnderLockAsync(default);
        var first = Enumerable.Range(1, count).Select(i => Version(i, CellContent.Of(i), null)).ToList();
        await db.InsertManyAsync(first, default);
        (await StoredAsync(db)).Should().Equal(first.Select(Text));

        var by = Guid.CreateVersion7();
        var next = Enumerable.Range(1, count - 1).Select(i => Version(i, i % 2 == 0 ? CellContent.Empty : CellContent.NotApplicable("tidak ada \"sungai\" é"), by)).ToList();
        await db.UpdateManyAsync(next, default);
        await db.UpdateManyAsync(next, default);

        (await StoredAsync(db)).Should().Equal(next.Append(first[^1]).Select(Text), "the last one was not named");
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task Nothing_is_nothing()
    {
        await using var db = database.Open();

        await db.InsertManyAsync(Array.Empty<AnsitCellVersion>(), default);
        await db.UpdateManyAsync(Array.Empty<AnsitCellVersion>(), default);

        (await StoredAsync(db)).Should().BeEmpty();
    }

    private static AnsitCellVersion Version(int number, CellContent content, Guid? by) => new()
    {
        Year = 2023,
        RegionId = Guid.Empty,
        Measure = "E01",
        Version = number,
        State = content.State,
        Amount = content.Number,
        Reason = content.Reason,
        At = At.AddMinutes(number),
        By = by,
        Way = by is null ? CellWay.Seed : CellWay.Paste,
        BatchId = by,
    };

    private static async Task<List<string>> StoredAsync(PortalDbContext db) =>
        (await db.AnsitCellVersions.AsNoTracking().OrderBy(v => v.Version).ToListAsync()).ConvertAll(Text);

    private static string Text(AnsitCellVersion v) => $"{v.Version} {v.State} {v.Amount} {v.Reason} {v.At:O} {v.By} {v.Way} {v.BatchId}";
}
