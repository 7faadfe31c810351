using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Storage;

public sealed class UndoBatchTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private readonly List<AnsitPlace> villages = [];
    private AnsitRegency regency = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        var cycle = await portal.World.BeginAsync();
        regency = (await portal.ReadAsync(db => db.AnsitRegencyAsync(cycle.ActivityYear, World.Bulungan, CancellationToken.None)))!;
        villages.AddRange(regency.Places.Where(p => p.Level is IndicatorLevel.Village));
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Writes_back_what_was_there_and_leaves_what_was_changed_since()
    {
        var (kept, changed, empty) = (villages[0], villages[1], villages[2]);
        await TypeAsync(asBatch: false, (kept, "BALITA", 10), (changed, "BALITA", 20));
        var batch = (await TypeAsync(asBatch: true, (kept, "BALITA", 11), (changed, "BALITA", 21), (empty, "BALITA", 31)))!;
        await TypeAsync(asBatch: false, (changed, "BALITA", 22));

        var undone = await UndoAsync(batch.Id);

        undone.Saved.Taken.Should().Be(2);
        undone.Left.Should().Equal((changed.Id, "BALITA"));
        (await ContentAsync(kept)).Should().Be(CellContent.Of(10));
        (await ContentAsync(changed)).Should().Be(CellContent.Of(22));
        (await ContentAsync(empty)).Should().Be(CellContent.Empty);
        (await portal.TrailAsync())[^1].Event.Should().Be(nameof(CellsTakenBack));
        (await FiguresAsync(kept.DistrictId)).Filled.Should().Be(2, "totals follow");

        var again = () => UndoAsync(batch.Id);
        (await again.Should().ThrowAsync<RuleBrokenException>()).WithMessage(AnsitBatch.AlreadyUndone);
    }

    [Fact]
    public async Task What_was_taken_back_can_be_brought_back()
    {
        var village = villages[5];
        await TypeAsync(asBatch: false, (village, "KELUARGA", 100));
        var batch = (await TypeAsync(asBatch: true, (village, "KELUARGA", 110), (village, "KRS", 40)))!;

        var back = await UndoAsync(batch.Id);
        var forth = await UndoAsync(back.Saved.Batch!.Id);

        forth.Saved.Taken.Should().Be(2);
        forth.Left.Should().BeEmpty();
        (await ContentAsync(village, "KELUARGA")).Should().Be(CellContent.Of(110));
        (await ContentAsync(village, "KRS")).Should().Be(CellContent.Of(40));
    }

    private Task<AnsitBatch?> TypeAsync(bool asBatch, params (AnsitPlace Place, string Measure, long Amount)[] cells) => portal.WithAsync(async services =>
    {
        var cycle = await portal.World.CycleAsync();
        var save = services.GetRequiredService<SaveCells>();
        var source = new CellSource(cycle, regency, _ => true, asBatch ? CellWay.Paste : CellWay.Grid, AsBatch: asBatch);
        var stored = await portal.ReadAsync(db => db.AnsitCells.AsNoTracking().ToListAsync());
        var saved = await save.RunAsync(
            source,
            [.. cells.Select(c => new CellInput(c.Place.Id, c.Measure, CellContent.Of(c.Amount), stored.Find(s => s.RegionId == c.Place.Id && s.Measure == c.Measure)?.Version ?? 0))],
            CancellationToken.None);
        saved.Taken.Should().Be(cells.Length);
        return saved.Batch;
    });

    private Task<UndoneBatch> UndoAsync(Guid batch) => portal.WithAsync(async services =>
        await services.GetRequiredService<UndoBatch>().RunAsync(await portal.World.CycleAsync(), regency, _ => true, batch, CancellationToken.None));

    private Task<CellContent> ContentAsync(AnsitPlace place, string measure = "BALITA") =>
        portal.ReadAsync(async db => (await db.AnsitCells.AsNoTracking().SingleAsync(c => c.RegionId == place.Id && c.Measure == measure)).Content);

    private Task<Figure> FiguresAsync(Guid district) =>
        portal.ReadAsync(async db => (await db.AnsitTotals.AsNoTracking().SingleAsync(t => t.RegionId == district && t.Code == "BALITA")).Figure);
}
