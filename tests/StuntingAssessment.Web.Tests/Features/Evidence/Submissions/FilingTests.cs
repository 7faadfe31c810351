using System.Text.Json;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Submissions;

public sealed class FilingTests : IAsyncLifetime
{
    private const string Action2 = "/penilaian/2024/65.01/aksi/2";
    private const string Url = Action2 + "/pengajuan";
    private const string Form = "form[action='" + Url + "']";

    private readonly PortalFixture portal = new();

    private static string Bulungan => World.Coordinator(World.Bulungan);

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_is_missing_is_confirmed_one_by_one()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkAsync("2.a");
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);
        page.TextsOf(".choice label").Should().Equal("2.b RKPD, RKA dan DPA terkait penurunan stunting");

        var refused = await browser.SubmitAsync(page, Form);
        refused.TextOf(".error-summary li").Should().StartWith("Bukti wajib belum ada: 2.b RKPD, RKA dan DPA");
        (await StateAsync()).Should().Be(SubmissionState.Draft);

        var answer = await browser.SubmitAsync(refused, Form, ("MissingConfirmed", "2.b"));
        answer.Location.Should().Be(Action2);
        var shown = await browser.VisitAsync(Action2);
        shown.TextOf(".notice").Should().Be("Aksi ini diajukan. Tim teknis akan memeriksanya.");
        shown.TextOf("main .badge").Should().Be("Diajukan");
        (await StateAsync()).Should().Be(SubmissionState.Submitted);
        var entry = (await portal.TrailAsync()).Should().ContainSingle(e => e.Event == nameof(ActionSubmitted)).Which;
        entry.ActorName.Should().Be("Koordinator Kabupaten Bulungan");
        JsonDocument.Parse(entry.Payload).RootElement.GetProperty("missingConfirmed")[0].GetString().Should().Be("2.b");
    }

    [Fact]
    public async Task An_action_that_nobody_wrote_to_may_be_submitted_too()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(Bulungan);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), Form, ("MissingConfirmed", "2.a"), ("MissingConfirmed", "2.b"));

        answer.Location.Should().Be(Action2);
        (await StateAsync()).Should().Be(SubmissionState.Submitted);
    }

    [Fact]
    public async Task Nothing_is_submitted_twice_and_a_stale_page_does_not_submit()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkAsync("2.a");
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);
        await LinkAsync("2.b");

        (await browser.SubmitAsync(page, Form, ("MissingConfirmed", "2.b"))).Status.Should().Be(HttpStatusCode.Conflict);
        (await StateAsync()).Should().Be(SubmissionState.Draft);

        var fresh = await browser.GetAsync(Url);
        (await browser.SubmitAsync(fresh, Form)).Status.Should().Be(HttpStatusCode.Redirect);
        var twice = await browser.SubmitAsync(fresh, Form);
        twice.TextOf("main .notice").Should().Be("Aksi ini sudah diajukan.");
        (await portal.TrailAsync()).Count(e => e.Event == nameof(ActionSubmitted)).Should().Be(1);
    }

    [Fact]
    public async Task A_return_is_answered_by_submitting_again()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await portal.World.FiledAsync(World.Bulungan, 2);
        await portal.World.MoveToAsync(Phase.Verification);
        await portal.World.SubmissionAsync(World.Bulungan, 2, World.Verifier, (s, cycle, stamp) => s.Return(cycle, "RKA tahun 2023 belum ada.", stamp));
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);
        page.Heading.Should().Be("Ajukan kembali aksi ini?");
        page.TextOf(".notice").Should().Contain("RKA tahun 2023 belum ada.");

        await browser.SubmitAsync(page, Form);

        (await browser.VisitAsync(Action2)).TextOf(".notice").Should().Be("Aksi ini diajukan kembali. Tim teknis akan memeriksanya.");
        var submission = await portal.ReadAsync(db => db.Submissions.AsNoTracking().SingleAsync());
        (submission.State, submission.IsLate).Should().Be((SubmissionState.Submitted, false));
    }

    [Theory]
    [InlineData(Phase.Preparation)]
    [InlineData(Phase.Presentation)]
    [InlineData(Phase.Plenary)]
    public async Task Outside_its_phases_the_page_says_why(Phase phase)
    {
        await portal.World.BeginAsync(Phase.Submission);
        await LinkAsync("2.a");
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);
        await portal.World.MoveToAsync(phase);

        var answer = await browser.SubmitAsync(page, Form, ("MissingConfirmed", "2.b"));

        answer.Text.Should().Contain($"Aksi tidak dapat diajukan pada tahap {PhaseNames.Of(phase)}.");
        answer.HasForm(Form).Should().BeFalse();
        (await StateAsync()).Should().Be(SubmissionState.Draft);
        (await browser.GetAsync(Action2)).Body.Should().NotContain($"href=\"{Url}\"");
    }

    [Fact]
    public async Task Late_is_marked_and_said_before()
    {
        await portal.World.BeginAsync(Phase.Submission);
        portal.Clock.SetLocalNoon(2024, 5, 11);
        using var browser = await portal.SignInAsAsync(Bulungan);
        var page = await browser.GetAsync(Url);
        page.Text.Should().Contain("Batas waktu pengajuan sudah lewat.");

        await browser.SubmitAsync(page, Form, ("MissingConfirmed", "2.a"), ("MissingConfirmed", "2.b"));

        (await browser.GetAsync(Action2)).TextsOf("main .row .badge").Should().Contain("Terlambat");
    }

    [Fact]
    public async Task Others_are_refused()
    {
        await portal.World.BeginAsync(Phase.Submission);
        foreach (var email in World.Without(Permission.EditSubmissions))
        {
            using var refused = await portal.SignInAsAsync(email);
            (await refused.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await refused.PostAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var malinau = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        (await malinau.GetAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
        (await malinau.PostAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private Task<SubmissionState> StateAsync() => portal.ReadAsync(db => db.Submissions.Select(s => s.State).SingleAsync());

    private Task<Guid> LinkAsync(string requirement) => portal.World.SubmissionAsync(World.Bulungan, 2, Bulungan, (s, cycle, stamp) =>
        s.AddLink(cycle, portal.World.NewId(), requirement, "Dokumen", "https://contoh.invalid/k", stamp));
}
