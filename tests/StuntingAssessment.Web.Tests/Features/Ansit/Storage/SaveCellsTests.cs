using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Storage;

public sealed class SaveCellsTests : IAsyncLifetime
{
    private const string Watched = "E17";
    private const string Children = "BALITA";

    private readonly PortalFixture portal = new();
    private AssessmentCycle cycle = null!;
    private AnsitRegency regency = null!;

    private Guid Village => regency.Places[1].Id;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        cycle = await portal.World.BeginAsync();
        regency = (await portal.ReadAsync(db => db.AnsitRegencyAsync(cycle.ActivityYear, World.Bulungan, default)))!;
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public void A_regency_stands_before_its_villages_in_the_order_of_their_codes()
    {
        regency.Places[0].Level.Should().Be(IndicatorLevel.Regency);
        regency.Places.Skip(1).Should().HaveCount(81).And.OnlyContain(p => p.Level == IndicatorLevel.Village);
        regency.Places.Skip(1).Select(p => p.Code).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_year_before_the_portals_first_knows_the_regions_of_that_first_year()
    {
        var earlier = await portal.ReadAsync(db => db.AnsitRegencyAsync(2017, World.Bulungan, default));

        earlier!.Places.Select(p => p.Id).Should().Equal(regency.Places.Select(p => p.Id));
    }

    [Fact]
    public async Task A_cell_keeps_who_when_and_by_which_way_and_what_it_said_before()
    {
        (await SaveAsync(Cell(Children, 40, 0))).Decisions.Single().Outcome.Should().Be(CellOutcome.New);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        (await SaveAsync(Cell(Children, 42, 1))).Decisions.Single().Outcome.Should().Be(CellOutcome.Changed);

        var now = await portal.ReadAsync(db => db.AnsitCells.SingleAsync());
        var before = await portal.ReadAsync(db => db.AnsitCellVersions.SingleAsync());
        (now.Amount, now.Version, now.Way, now.Year).Should().Be((42, 2, CellWay.Grid, cycle.ActivityYear));
        (before.Amount, before.Version).Should().Be((40, 1));
        (now.At - before.At).Should().Be(TimeSpan.FromMinutes(5));
        var trail = await portal.ReadAsync(db => db.AuditEntries.Where(e => e.Event == nameof(CellsTyped)).ToListAsync());
        trail.Should().HaveCount(2).And.OnlyContain(e => e.RegencyCode == World.Bulungan && e.CycleId == cycle.Id);
    }

    [Fact]
    public async Task A_cell_that_somebody_wrote_meanwhile_is_not_overwritten()
    {
        await SaveAsync(Cell(Children, 40, 0));

        var late = await SaveAsync(Cell(Children, 55, 0));

        late.Decisions.Single().Should().Match<CellDecision>(d => d.Outcome == CellOutcome.Conflict && d.Before.Amount == 40 && d.Version == 1);
        (await portal.ReadAsync(db => db.AnsitCells.SingleAsync())).Amount.Should().Be(40);
        (await portal.ReadAsync(db => db.AnsitCellVersions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_held_back_while_the_rest_is_taken()
    {
        var saved = await SaveAsync(Cell(Children, 40, 0), Cell(Watched, 41, 0), Cell("E14", 3, 0));

        saved.Decisions.Select(d => (d.Input.Measure, d.Outcome)).Should().Equal((Children, CellOutcome.New), (Watched, CellOutcome.Refused), ("E14", CellOutcome.New));
        saved.Decisions[1].Sentence.Should().Be("41 lebih besar daripada sasarannya, Balita: 40. Perbaiki salah satunya.");
        (await portal.ReadAsync(db => db.AnsitCells.Select(c => c.Measure).ToListAsync())).Should().BeEquivalentTo(Children, "E14");
    }

    [Fact]
    public async Task A_population_is_stored_once_and_every_figure_that_divides_by_it_follows()
    {
        await SaveAsync(Cell(Watched, 30, 0), Cell("E19", 20, 0), Cell("S06", 35, 0));
        await SaveAsync(Cell(Children, 40, 0));

        (await TotalAsync(Watched)).Should().Be(new Figure(30, 40, 1, 0, 1));
        (await TotalAsync("E19")).Should().Be(new Figure(20, 40, 1, 0, 1));
        (await TotalAsync(Figures.Measuring)).Should().Be(new Figure(35, 40, 1, 0, 0));
        await SaveAsync(Cell(Children, 50, 1));
        (await TotalAsync(Watched)).Should().Be(new Figure(30, 50, 1, 0, 1));
        (await TotalAsync(Figures.Measuring)).Should().Be(new Figure(35, 50, 1, 0, 0));
    }

    [Fact]
    public async Task A_number_of_the_regency_itself_is_stored_and_added_to_nothing()
    {
        var own = cycle.Catalog.Measures.First(m => m.Level is IndicatorLevel.Regency);

        var saved = await SaveAsync(new CellInput(regency.Id, own.Code, CellContent.Of(1), 0));

        saved.Taken.Should().Be(1);
        (await portal.ReadAsync(db => db.AnsitTotals.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task A_batch_is_one_entry_of_the_trail_that_names_what_it_wrote()
    {
        var inputs = regency.Places.Skip(1).Select(p => new CellInput(p.Id, Children, CellContent.Of(10), 0)).ToArray();

        var saved = await SaveAsync(Source() with { Way = CellWay.Workbook, AsBatch = true, FileName = "dinkes.xlsx" }, inputs);

        saved.Batch!.Cells.Should().Be(81);
        var entry = await portal.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Event == nameof(CellsTaken)));
        entry.Payload.Should().Contain(saved.Batch.Sha256);
        (await portal.ReadAsync(db => db.AnsitCells.CountAsync(c => c.BatchId == saved.Batch.Id))).Should().Be(81);
        (await TotalAsync(Children)).Should().Be(new Figure(810, 0, 81, 0, 81));
    }

    [Fact]
    public async Task Nothing_is_taken_outside_the_phases_of_entry()
    {
        cycle = await portal.World.MoveToAsync(Phase.Presentation);

        var act = () => SaveAsync(Cell(Children, 40, 0));

        (await act.Should().ThrowAsync<RuleBrokenException>()).WithMessage("Master Ansit tidak dapat diisi pada tahap Paparan.*");
        (await portal.ReadAsync(db => db.AnsitCells.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task A_phase_that_moved_since_it_was_read_is_a_conflict()
    {
        await portal.World.MoveToAsync(Phase.Presentation);

        var act = () => SaveAsync(Cell(Children, 40, 0));

        await act.Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await portal.ReadAsync(db => db.AnsitCells.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task Many_writers_at_once_leave_totals_that_add_up_and_one_chain()
    {
        var places = regency.Places.Skip(1).Take(20).ToList();

        await Task.WhenAll(places.Select((p, i) => SaveAsync(new CellInput(p.Id, Children, CellContent.Of(i), 0))));

        (await TotalAsync(Children)).Should().Be(new Figure(190, 0, 20, 0, 20));
        var verdict = await portal.WithAsync(services => services.GetRequiredService<AuditVerification>().RunAsync(default));
        verdict.Fault.Should().BeNull();
    }

    [Fact]
    public async Task A_workbook_is_taken_in_slices_and_leaves_what_it_would_leave_whole()
    {
        await SaveAsync([.. regency.Places.Skip(1).Take(10).Select(p => new CellInput(p.Id, Children, CellContent.Of(30), 0))]);
        CellInput[] inputs =
        [
            .. regency.Places.Skip(1).Reverse().SelectMany((p, i) => new[] { new CellInput(p.Id, Watched, CellContent.Of(i), 0), new CellInput(p.Id, Children, CellContent.Of(40), i < 71 ? 0 : 1) }),
        ];

        var taken = await InSlicesAsync(_ => true, inputs);

        // Of 81 villages in reverse order the last 40 have more watched than children, and a part that is too large is held back.
        (taken.Taken, taken.Held, taken.Batch!.Cells).Should().Be((122, 40, 122));
        var written = await portal.ReadAsync(db => db.AnsitCells.AsNoTracking().Where(c => c.BatchId == taken.Batch.Id).ToListAsync());
        taken.Batch.Sha256.Should().Be(CellHash.Of(written));
        (await portal.ReadAsync(db => db.AnsitCellVersions.CountAsync())).Should().Be(10);
        (await TotalAsync(Children)).Should().Be(new Figure(81 * 40, 0, 81, 0, 81));
        (await TotalAsync(Watched)).Should().Be(new Figure(Enumerable.Range(0, 41).Sum(), 41 * 40, 41, 0, 41));
        (await portal.TrailAsync()).Count(e => e.Event == nameof(CellsTaken)).Should().Be(1);
    }

    [Fact]
    public async Task Slices_are_stored_all_or_none()
    {
        var asked = 0;
        bool MayWrite(Measure measure) => ++asked < 3 ? true : throw new TimeoutException();

        var act = () => InSlicesAsync(MayWrite, [.. regency.Places.Skip(1).Select(p => new CellInput(p.Id, Children, CellContent.Of(10), 0))]);

        await act.Should().ThrowAsync<TimeoutException>();
        (await portal.ReadAsync(db => db.AnsitCells.AnyAsync())).Should().BeFalse();
        (await portal.ReadAsync(db => db.AnsitTotals.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task A_village_that_lies_elsewhere_since_the_regency_was_read_is_a_conflict()
    {
        var (village, other) = (regency.Places[1], regency.Places[^1]);
        await portal.WithDbAsync(async db =>
        {
            var region = await db.Regions.Include(r => r.Terms).SingleAsync(r => r.Id == village.Id);
            var district = await db.Regions.Include(r => r.Terms).SingleAsync(r => r.Id == other.DistrictId);
            new RegionBranch(region, []).Recode(district.Code + ".2999", district, new RegionAct(cycle.ActivityYear, [], [], true));
            await RegionTotals.SaveAsync(db, default);
        });

        var act = () => SaveAsync(Cell(Children, 40, 0));

        await act.Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await portal.ReadAsync(db => db.AnsitCells.AnyAsync())).Should().BeFalse();
    }

    private Task<TakenCells> InSlicesAsync(Func<Measure, bool> mayWrite, CellInput[] inputs) => portal.WithAsync(services =>
    {
        var save = services.GetRequiredService<SaveCells>();
        save.PlacesAtOnce = 7;
        return save.RunInSlicesAsync(Source() with { MayWrite = mayWrite, Way = CellWay.Workbook, AsBatch = true }, inputs, default);
    });

    private CellInput Cell(string measure, long amount, int baseVersion) => new(Village, measure, CellContent.Of(amount), baseVersion);

    private CellSource Source() => new(cycle, regency, _ => true, CellWay.Grid);

    private Task<SavedCells> SaveAsync(params CellInput[] inputs) => SaveAsync(Source(), inputs);

    private Task<SavedCells> SaveAsync(CellSource source, params CellInput[] inputs) =>
        portal.WithAsync(services => services.GetRequiredService<SaveCells>().RunAsync(source, inputs, default));

    /// <summary>The regency's; its districts' must say the same together.</summary>
    private async Task<Figure> TotalAsync(string code)
    {
        var totals = await portal.ReadAsync(db => db.AnsitTotals.Where(t => t.Year == cycle.ActivityYear && t.Code == code).ToListAsync());
        var whole = totals.Single(t => t.RegionId == regency.Id).Figure;
        totals.Where(t => t.RegionId != regency.Id).Aggregate(Figure.None, (sum, t) => sum + t.Figure).Should().Be(whole);
        return whole;
    }
}
