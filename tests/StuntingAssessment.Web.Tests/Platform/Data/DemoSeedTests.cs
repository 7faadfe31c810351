using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Seed;
using StuntingAssessment.Web.Seed.Demo;

namespace StuntingAssessment.Web.Tests.Platform.Data;

public sealed class DemoSeedTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Two_cycles_2023_published_by_two_people_and_2024_in_verification()
    {
        await portal.StartFromDemoAsync();

        var cycles = await portal.ReadAsync(db => db.Cycles.AsNoTracking().OrderBy(c => c.AssessmentYear).ToListAsync());
        cycles.Select(c => (c.AssessmentYear, c.Phase)).Should().Equal((2023, Phase.Published), (2024, Phase.Verification));
        var result = await portal.ReadAsync(db => db.Results.AsNoTracking().SingleAsync());
        result.State.Should().Be(ResultState.Published);
        (result.ConfirmedBy == result.RequestedBy).Should().BeFalse();
        var standings = Standings.Of(ResultBundleJson.Parse(System.Text.Encoding.UTF8.GetBytes(result.PublicBundle)));
        standings.InOrder.Select(s => s.Rank).Should().Equal(1, 2, 3, 4, 5);
        standings.Awards.Should().OnlyContain(a => a.Regency != null);
    }

    [Fact]
    public async Task Bulungan_is_complete_and_every_regency_has_evidence()
    {
        await portal.StartFromDemoAsync();

        var cycle = await portal.World.CycleAsync();
        var submissions = await portal.ReadAsync(db => db.Submissions.AsNoTracking().Where(s => s.CycleId == cycle.Id).Include(s => s.Evidence).ThenInclude(e => e.Files).AsSplitQuery().ToListAsync());
        submissions.Where(s => s.RegencyCode == World.Bulungan).Should().HaveCount(8).And.OnlyContain(s => s.State == SubmissionState.Submitted && s.Missing(cycle).Count == 0);
        submissions.Where(s => s.Evidence.Count > 0).Select(s => s.RegencyCode).Distinct().Should().HaveCount(5);
        submissions.Should().ContainSingle(s => s.State == SubmissionState.Returned);
        submissions.Should().ContainSingle(s => s.IsLate);
    }

    [Fact]
    public async Task Running_it_again_adds_nothing_and_keeps_the_password()
    {
        await portal.StartFromDemoAsync();
        var (rows, password) = ((await portal.TrailAsync()).Count, await File.ReadAllTextAsync(PasswordFile));

        await SeedAsync();

        (await portal.TrailAsync()).Should().HaveCount(rows);
        (await File.ReadAllTextAsync(PasswordFile)).Should().Be(password);
        var verdict = await portal.WithAsync(s => s.GetRequiredService<AuditVerification>().RunAsync(CancellationToken.None));
        verdict.Should().Be(new AuditVerdict(rows, null));
    }

    [Fact]
    public async Task The_printed_password_signs_in()
    {
        await portal.StartFromDemoAsync();
        var password = (await File.ReadAllTextAsync(PasswordFile)).Trim();
        password.Length.Should().BeGreaterThanOrEqualTo(12);
        using var browser = portal.Anonymous();

        var page = await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", "admin1@contoh.invalid"), ("Password", password));

        page.Location.Should().Be("/beranda");
        var output = new StringWriter();
        await DemoAccounts.PrintAsync(output, new() { DataDirectory = portal.DataDirectory, PublicUrl = "http://127.0.0.1:5080" });
        output.ToString().Should().Contain(password).And.Contain("http://127.0.0.1:5080").And.Contain("koordinator.6501");
    }

    [Fact]
    public async Task A_database_with_real_data_is_refused()
    {
        await portal.World.BeginAsync();

        var act = SeedAsync;

        await act.Should().ThrowAsync<RuleBrokenException>().WithMessage("*bukan contoh*");
    }

    [Fact]
    public async Task The_reference_seed_brings_regions_and_the_unconfirmed_cycle_once()
    {
        for (var i = 0; i < 2; i++)
        {
            await portal.WithAsync(async s =>
            {
                await s.GetRequiredService<ReferenceSeed>().RunAsync(withCycle: true, CancellationToken.None);
                return true;
            });
        }

        (await portal.ReadAsync(db => db.Regions.CountAsync())).Should().Be(543);
        var cycle = await portal.World.CycleAsync();
        (cycle.Phase, cycle.IsRulesConfirmed).Should().Be((Phase.Preparation, false));
        cycle.Rules.Faults().Should().BeEmpty();
        cycle.Rules.CountedActions.Should().HaveCount(8);
        cycle.Rules.Criteria.Should().HaveCount(21);
        cycle.Participants.Select(p => p.Code).Should().Equal("65.01", "65.03", "65.02", "65.71", "65.04");
        cycle.Programme.Invitees.Select(i => i.RegencyCode).Should().Equal(null, "65.71", "65.01", "65.03", "65.02", "65.04", null);
        cycle.Rules.Action(0).Requirements.Should().ContainSingle().Which.OnTheDay.Should().BeTrue();
    }

    private string PasswordFile => Path.Combine(portal.DataDirectory, "demo-password.txt");

    private Task<bool> SeedAsync() => portal.WithAsync(async services =>
    {
        await services.GetRequiredService<DemoSeed>().RunAsync(CancellationToken.None);
        return true;
    });
}
