using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results.Withdrawal;

/// <summary>A withdrawal: a reason, two people, and a public page that says so.</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private const string Reason = "Dokumen sumber ternyata keliru.";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
        await portal.PublishedAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Two_people_withdraw_and_the_page_says_why()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var chair = await portal.SignInAsAsync(World.Chair);
        using var reader = portal.Anonymous();
        var sha256 = await portal.ReadAsync(db => db.Results.Select(r => r.Sha256).SingleAsync());

        (await admin.SubmitAsync(await admin.GetAsync(Links.ResultWithdrawalRequest(2024)), "main form")).Errors.Should().Contain("Isi alasan menarik hasil. Alasan ini diumumkan.");
        (await admin.SubmitAsync(await admin.GetAsync(Links.ResultWithdrawalRequest(2024)), "main form", ("Reason", Reason))).Location.Should().Be(Links.Results(2024));
        (await admin.GetAsync(Links.ResultWithdrawal(2024))).HasForm("main form").Should().BeFalse("whoever asked does not confirm");
        (await reader.GetAsync(Links.PublicRanking(2024))).Body.Should().NotContain(Reason, "a request is not public");
        (await chair.GetAsync(Links.Home)).Text.Should().Contain("Periksa penarikan hasil yang diminta.");
        (await chair.SubmitAsync(await chair.GetAsync(Links.ResultWithdrawal(2024)), "main form")).Location.Should().Be(Links.Results(2024));

        foreach (var url in new[] { Links.PublicRanking(2024), Links.PublicVersion(2024, 1) })
        {
            var page = await reader.GetAsync(url);
            page.Status.Should().Be(HttpStatusCode.OK);
            page.Heading.Should().Be("Hasil 2024 versi 1 ditarik");
            page.Text.Should().Contain(Reason).And.Contain(sha256).And.NotContain("Nilai akhir").And.NotContain("Kabupaten Bulungan");
        }

        foreach (var url in new[] { Links.PublicBundle(2024), Links.PublicCsv(2024), Links.PublicVersionBundle(2024, 1), Links.PublicVersionCsv(2024, 1) })
        {
            (await reader.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound, url);
        }

        (await reader.GetAsync(Links.PublicStart)).Text.Should().Contain("Ditarik");
        (await portal.TrailAsync()).Select(e => e.Event).Should().Contain([nameof(WithdrawalRequested), nameof(ResultWithdrawn)]);
    }

    [Fact]
    public async Task Whoever_asked_cannot_confirm_even_by_hand()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        using var other = await portal.SignInAsAsync(World.Admin2);
        await admin.SubmitAsync(await admin.GetAsync(Links.ResultWithdrawalRequest(2024)), "main form", ("Reason", Reason));
        var form = await other.GetAsync(Links.ResultWithdrawal(2024));

        var version = form.Document.QuerySelector("main form input[name=Version]")!.GetAttribute("value")!;
        var token = (await admin.GetAsync(Links.ResultWithdrawalCancellation(2024))).AntiforgeryToken!;
        (await admin.PostAsync(Links.ResultWithdrawal(2024), ("Version", version), ("__RequestVerificationToken", token))).Text.Should().Contain("oleh orang lain");
        (await portal.ReadAsync(db => db.Results.Select(r => r.State).SingleAsync())).Should().Be(ResultState.Published);
    }

    [Fact]
    public async Task A_request_may_be_taken_back()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.SubmitAsync(await admin.GetAsync(Links.ResultWithdrawalRequest(2024)), "main form", ("Reason", Reason));

        (await admin.SubmitAsync(await admin.GetAsync(Links.ResultWithdrawalCancellation(2024)), "main form", ("Reason", "ternyata benar"))).Location.Should().Be(Links.Results(2024));

        (await portal.ReadAsync(db => db.Results.AsNoTracking().SingleAsync())).IsWithdrawalRequested.Should().BeFalse();
        (await admin.GetAsync(Links.ResultWithdrawal(2024))).Text.Should().Contain("Belum ada permintaan penarikan.");
    }

    [Fact]
    public async Task After_a_withdrawal_nobody_reads_the_scores_and_a_new_version_may_follow()
    {
        await portal.WithdrawnAsync(Reason);
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        using var reader = portal.Anonymous();

        (await coordinator.GetAsync(Links.RegencyResult(2024, World.Bulungan))).Status.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.GetAsync(Links.Regency(2024, World.Bulungan))).Body.Should().NotContain(Links.RegencyResult(2024, World.Bulungan));
        (await coordinator.GetAsync(Links.Home)).Text.Should().Contain("Hasil penilaian 2024 sudah ditarik.");

        await portal.CorrectingAsync("Dibetulkan setelah penarikan.");
        await portal.PublishedAsync();

        (await reader.GetAsync(Links.PublicRanking(2024))).Text.Should().Contain("Dibetulkan setelah penarikan.").And.Contain("Peringkat");
        (await reader.GetAsync(Links.PublicVersion(2024, 1))).Text.Should().Contain("ditarik").And.Contain("Baca versi 2, yang berlaku");
        (await portal.World.CycleAsync()).HasResultInForce.Should().BeTrue();
    }
}
