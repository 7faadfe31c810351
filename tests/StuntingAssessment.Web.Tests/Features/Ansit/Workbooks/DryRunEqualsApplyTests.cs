using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Ansit.Workbooks;
using StuntingAssessment.Web.Platform.Data;
using static StuntingAssessment.Web.Tests.Features.Ansit.Workbooks.WorkbookStage;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;

/// <summary>Whatever somebody fills in while others write too: what the dry run says is what is stored.</summary>
public sealed class DryRunEqualsApplyTests : IAsyncLifetime
{
    private const int Villages = 4;

    private readonly PortalFixture portal = new();
    private readonly WorkbookStage stage;

    public DryRunEqualsApplyTests() => stage = new WorkbookStage(portal);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await stage.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Storing_does_what_the_dry_run_said()
    {
        var cycle = await portal.World.CycleAsync();
        var outcomes = new HashSet<CellOutcome>();
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            var book = Filled(await WrittenAsync(cycle), random);
            await OthersAsync(random);
            var source = new CellSource(cycle, stage.Regency, m => m.Code != "S05", CellWay.Workbook, stage.Office, "Dinas Kesehatan", "isian.xlsx", AsBatch: true);

            var (judged, saved) = await portal.WithAsync(async services =>
            {
                // In small slices: this regency is one slice otherwise.
                var (judge, save) = (services.GetRequiredService<JudgeWorkbook>(), services.GetRequiredService<SaveCells>());
                (judge.Many, judge.CellsAtOnce, save.PlacesAtOnce) = (0, seed, 1 + (seed % Villages));
                var dry = await judge.RunAsync(new MemoryStream(book), source, [], CancellationToken.None);
                return (dry, await save.RunInSlicesAsync(source, dry.Decisions.Inputs, CancellationToken.None));
            });

            judged.Spots.Should().HaveSameCount(judged.Decisions);
            saved.Decisions.OrderBy(OrderOf).Should().Equal(judged.Decisions.OrderBy(OrderOf), $"seed {seed}");
            saved.Taken.Should().Be(judged.Good);
            outcomes.UnionWith(judged.Decisions.Select(d => d.Outcome));
        }

        outcomes.Should().BeEquivalentTo(Enum.GetValues<CellOutcome>(), "every outcome was tried");
    }

    private static (Guid, string) OrderOf(CellDecision decision) => (decision.Input.Place, decision.Input.Measure);

    private Task<byte[]> WrittenAsync(AssessmentCycle cycle) => portal.WithAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var owners = await db.OwnerMapAsync(cycle, World.Bulungan, CancellationToken.None);
        var book = await services.GetRequiredService<WriteWorkbook>().RunAsync(cycle, World.Bulungan, owners, owners.Offices.Single(o => o.Id == stage.Office), CancellationToken.None);
        using var stream = new MemoryStream();
        AnsitWorkbookWriter.Write(stream, book);
        return stream.ToArray();
    });

    private byte[] Filled(byte[] book, Random random) => WorkbookEdit.Of(book, e =>
    {
        foreach (var at in Places(random))
        {
            if (random.Next(6) == 0)
            {
                e.Text(Isian, at, random.Next(2) == 0 ? "banyak" : "tidak berlaku: uji");
            }
            else if (random.Next(6) == 0)
            {
                e.Clear(Isian, at);
            }
            else
            {
                e.Number(Isian, at, random.Next(30));
            }
        }
    });

    private async Task OthersAsync(Random random)
    {
        foreach (var measure in new[] { "BALITA", "S06", "S04" })
        {
            var (village, amount) = (random.Next(Villages), random.Next(measure == "BALITA" ? 40 : 3));
            if ((await stage.CellAsync(measure, village))?.Amount != amount)
            {
                await stage.TryTypedAsync(measure, village, amount);
            }
        }
    }

    private IEnumerable<string> Places(Random random) =>
        from measure in new[] { "BALITA", "S06", "S04", "S05" }
        from village in Enumerable.Range(0, Villages)
        where random.Next(3) > 0
        select stage.At(measure, village);
}
