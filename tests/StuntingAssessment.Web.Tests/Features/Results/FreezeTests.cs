using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results;

public sealed class FreezeTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Writes_the_bundle_its_hash_and_one_entry_and_says_so()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var answer = await FreezeAsync(admin);

        answer.Location.Should().Be(Links.Results(2024));
        var page = await admin.GetAsync(Links.Results(2024));
        page.Body.Should().Contain("Hasil dibekukan.");
        var result = await portal.ReadAsync(db => db.Results.AsNoTracking().SingleAsync());
        page.TextOf("code.digest").Should().Be(result.Sha256);
        (result.Number, result.State).Should().Be((1, ResultState.Frozen));
        (await portal.World.CycleAsync()).IsFrozen.Should().BeTrue();
        var entry = (await portal.TrailAsync())[^1];
        (entry.Event, entry.SubjectId, entry.ActorName).Should().Be((nameof(ResultFrozen), result.Id, "Admin Satu"));
        entry.Payload.Should().Contain(result.Sha256).And.NotContain("Panelis");
    }

    [Fact]
    public async Task Is_refused_with_everything_that_is_missing()
    {
        await portal.UnlockedAsync(World.Panelist3, World.Nunukan);
        await portal.World.ChangeCycleAsync(c => c.MoveBack("uji"));
        await portal.World.SubmissionAsync(World.Malinau, 2, World.Verifier, (s, cycle, _) => s.ClearGrade(cycle, "2.1"));
        await portal.World.MoveToAsync(Phase.Plenary);
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await admin.GetAsync(Links.Results(2024))).TextsOf(".checklist__item--missing").Should().HaveCount(2)
            .And.Contain(t => t.Contains("Lembar nilai Kabupaten Nunukan belum diajukan oleh Panelis Nomor 3."))
            .And.Contain(t => t.Contains("Kriteria dokumen Kabupaten Malinau belum dinilai: 2.1."));

        var answer = await FreezeAsync(admin);
        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Errors.Should().ContainSingle().Which.Should().Contain("Panelis Nomor 3").And.Contain("2.1");
        (await portal.ReadAsync(db => db.Results.CountAsync())).Should().Be(0);
        (await portal.World.CycleAsync()).IsFrozen.Should().BeFalse();
    }

    [Fact]
    public async Task A_regency_marked_as_not_assessed_is_in_nobodys_way_and_stands_in_the_bundle_with_the_reason()
    {
        await portal.UnlockedAsync(World.Panelist3, World.TanaTidung);
        await portal.World.ChangeCycleAsync(c => c.MarkNotAssessed(World.TanaTidung, "banjir besar"));
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await FreezeAsync(admin)).Location.Should().Be(Links.Results(2024));

        var bundle = ResultBundleJson.Parse(System.Text.Encoding.UTF8.GetBytes(await portal.ReadAsync(db => db.Results.Select(r => r.PublicBundle).SingleAsync())));
        bundle.Participants.Should().HaveCount(4);
        bundle.NotAssessed.Should().ContainSingle().Which.Reason.Should().Be("banjir besar");
    }

    [Fact]
    public async Task An_open_award_is_in_the_way_until_the_chair_decides()
    {
        await portal.TiedAsync();
        using var admin = await portal.SignInAsAsync(World.Admin1);

        var answer = await FreezeAsync(admin);
        answer.Errors.Should().ContainSingle().Which.Should().Contain("Juara 1 belum ada penerimanya: peringkat 1 dimiliki bersama oleh Kabupaten Bulungan dan Kabupaten Nunukan");

        await portal.DecideAsync((plenary, cycle, stamp) => plenary.OrderTie(cycle, [World.Bulungan, World.Nunukan], [World.Nunukan, World.Bulungan], "lokus lebih tepat", stamp));
        await portal.DecideAsync((plenary, cycle, stamp) => plenary.Moderate(cycle, World.Nunukan, "INOV", 99, "disepakati", stamp));
        (await FreezeAsync(admin)).Location.Should().Be(Links.Results(2024));
    }

    [Theory]
    [InlineData(Phase.Verification, "verifikasi")]
    [InlineData(Phase.Presentation, "paparan")]
    public async Task Is_refused_before_the_plenary(Phase phase, string name)
    {
        await portal.World.MoveToAsync(phase);
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await FreezeAsync(admin)).Errors.Should().Equal($"Hasil dibekukan pada tahap pleno; sekarang tahap {name}.");
        (await portal.ReadAsync(db => db.Results.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_second_freeze_and_a_stale_form_are_refused()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var stale = await admin.GetAsync(Links.ResultFreeze(2024));
        (await FreezeAsync(admin)).Location.Should().Be(Links.Results(2024));

        (await FreezeAsync(admin)).Errors.Should().Equal("Hasil sudah dibekukan.");
        await portal.ChangeResultAsync((result, cycle) => result.Unfreeze(cycle, "uji"));
        (await admin.SubmitAsync(stale, "main form")).Status.Should().Be(HttpStatusCode.Conflict);
        (await portal.ReadAsync(db => db.Results.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task What_is_saved_while_the_freeze_waits_for_its_turn_is_in_the_bundle()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var form = await admin.GetAsync(Links.ResultFreeze(2024));
        var chair = await portal.World.IdOfAsync(World.Chair);

        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var cycle = await portal.World.CycleAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.LockTrailAsync(default);
        var freeze = Task.Run(() => admin.SubmitAsync(form, "main form"));
        await Task.Delay(400);
        freeze.IsCompleted.Should().BeFalse("it waits for the trail's lock before it reads a score");
        var plenary = db.Plenaries.Add(Plenary.Begin(portal.World.NewId(), cycle)).Entity;
        plenary.Moderate(cycle, World.TanaTidung, "PRES", 99.5m, "dicatat tepat sebelum pembekuan", new Stamp(chair, portal.Clock.Now.UtcDateTime));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        (await freeze).Location.Should().Be(Links.Results(2024));
        (await portal.ReadAsync(d => d.Results.Select(r => r.PublicBundle).SingleAsync())).Should().Contain("dicatat tepat sebelum pembekuan");
    }

    [Fact]
    public async Task What_was_judged_before_the_freeze_is_refused_after_it()
    {
        await portal.UnlockedAsync(World.Panelist3, World.TanaTidung);
        await portal.SubmittedAgainAsync(World.Panelist3, World.TanaTidung, 0.5m);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var chair = await portal.SignInAsAsync(World.Chair);
        var form = await chair.GetAsync(Links.Moderation(2024, World.TanaTidung, "PRES"));

        (await FreezeAsync(admin)).Location.Should().Be(Links.Results(2024));
        var late = await chair.SubmitAsync(form, "main form", ("Value", "90"), ("Reason", "terlambat"));

        late.Errors.Should().Equal("Hasil sudah dibekukan; keputusan pleno tidak dapat diubah.");
        (await portal.ReadAsync(db => db.Plenaries.CountAsync())).Should().Be(0);
    }

    private static async Task<Page> FreezeAsync(Browser admin) => await admin.SubmitAsync(await admin.GetAsync(Links.ResultFreeze(2024)), "main form");
}
