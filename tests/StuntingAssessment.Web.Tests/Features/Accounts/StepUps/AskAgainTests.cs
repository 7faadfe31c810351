using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Accounts.StepUps;

/// <summary>Shown with the unlocking of a sheet, which asks again as every other act with <see cref="AskAgainAttribute"/> does.</summary>
public sealed class AskAgainTests : IAsyncLifetime
{
    private const string Form = "form[action^='/pastikan']";

    private readonly PortalFixture portal = new();
    private string unlock = "";
    private Guid sheet;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Presentation);
        sheet = await portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        unlock = $"/penilaian/2024/lembar/{sheet}/pembukaan";
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public void Stands_on_every_act_that_weighs_more() =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(e => e.Metadata.GetMetadata<AskAgainAttribute>() is not null)
            .Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName).Distinct()
            .Should().Contain(["PublicationRequests", "Publications", "ResultUnfreezes", "SheetUnlocks", "AuditTrail"]);

    [Fact]
    public async Task Signing_in_counts_for_ten_minutes()
    {
        using var chair = await portal.SignInAsAsync(World.Chair);

        portal.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await chair.GetAsync(unlock)).Status.Should().Be(HttpStatusCode.OK);

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        (await chair.GetAsync(unlock)).Location.Should().Be("/pastikan?kembali=" + Uri.EscapeDataString(unlock));
    }

    [Fact]
    public async Task The_right_password_leads_back_and_counts_for_this_session_only()
    {
        using var elsewhere = await portal.SignInAsAsync(World.Chair);
        using var chair = await LateAsync();

        var page = await chair.VisitAsync(unlock);
        page.Heading.Should().Be("Pastikan ini Anda");
        var answer = await chair.SubmitAsync(page, Form, ("Pastikan.Password", World.Password));

        answer.Location.Should().Be(unlock);
        (await chair.GetAsync(unlock)).Status.Should().Be(HttpStatusCode.OK);
        (await elsewhere.GetAsync(unlock)).Location.Should().StartWith("/pastikan");
        (await portal.TrailAsync())[^1].Event.Should().Be("IdentityProvedAgain");
    }

    [Fact]
    public async Task A_post_that_comes_too_late_is_asked_and_then_done_with_what_was_typed()
    {
        using var chair = await portal.SignInAsAsync(World.Chair);
        var form = await chair.GetAsync(unlock);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));

        var asked = await chair.SubmitAsync(form, $"form[action='{unlock}']", ("Reason", "Angka \"2.1\" <tertukar> & keliru"));
        asked.Heading.Should().Be("Pastikan ini Anda");
        (await StateAsync()).Should().Be(SheetState.Submitted, "nothing is done before the answer");
        var wrong = await chair.SubmitAsync(asked, $"form[action='{unlock}']", ("Pastikan.Password", "bukan ini"));
        wrong.TextsOf(".error-summary li").Should().Equal("Kata sandi ini tidak benar.");
        (await StateAsync()).Should().Be(SheetState.Submitted);
        var done = await chair.SubmitAsync(wrong, $"form[action='{unlock}']", ("Pastikan.Password", World.Password));

        done.Location.Should().Be("/penilaian/2024/lembar");
        (await StateAsync()).Should().Be(SheetState.Draft);
        var entry = (await portal.TrailAsync())[^1];
        entry.Event.Should().Be("SheetUnlocked");
        entry.Payload.Should().Contain("tertukar");
    }

    [Fact]
    public async Task A_post_straight_to_the_act_does_nothing_without_the_password()
    {
        using var chair = await LateAsync();
        var token = (await chair.GetAsync("/akun")).AntiforgeryToken!;

        var answer = await chair.PostAsync(unlock, ("__RequestVerificationToken", token), ("Reason", "langsung saja"), ("Pastikan.Password", ""));

        answer.Heading.Should().Be("Pastikan ini Anda");
        (await StateAsync()).Should().Be(SheetState.Submitted);
    }

    [Fact]
    public async Task Without_antiforgery_not_even_a_question_comes()
    {
        using var chair = await LateAsync();

        (await chair.PostAsync(unlock, ("Reason", "dari laman lain"), ("Pastikan.Password", World.Password))).Status.Should().Be(HttpStatusCode.BadRequest);
        (await StateAsync()).Should().Be(SheetState.Submitted);
    }

    [Fact]
    public async Task Guesses_count_like_those_at_the_sign_in_page()
    {
        using var chair = await LateAsync();
        var page = await chair.VisitAsync(unlock);
        for (var guess = 1; guess <= 5; guess++)
        {
            page = await chair.SubmitAsync(page, Form, ("Pastikan.Password", $"tebakan ke-{guess}"));
        }

        page.Text.Should().Contain("Coba lagi 1 menit lagi.");
        var locked = await chair.SubmitAsync(page, Form, ("Pastikan.Password", World.Password));
        locked.Status.Should().Be(HttpStatusCode.OK, "while it waits, the right password is not looked at");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await chair.SubmitAsync(locked, Form, ("Pastikan.Password", World.Password))).Location.Should().Be(unlock);
    }

    [Theory]
    [InlineData("https://jahat.invalid/")]
    [InlineData("//jahat.invalid/")]
    [InlineData("/\\jahat.invalid/")]
    public async Task Leads_to_own_pages_only(string foreign)
    {
        using var chair = await LateAsync();

        var page = await chair.GetAsync("/pastikan?kembali=" + Uri.EscapeDataString(foreign));
        var answer = await chair.SubmitAsync(page, Form, ("Pastikan.Password", World.Password));

        answer.Location.Should().Be("/beranda");
    }

    [Fact]
    public async Task A_download_waits_behind_a_link()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));

        var page = await admin.VisitAsync("/jejak.csv?peristiwa=SignedIn");
        var ready = await admin.VisitAsync((await admin.SubmitAsync(page, Form, ("Pastikan.Password", World.Password))).Location!);

        var link = ready.Document.QuerySelector("main a[download]")!.GetAttribute("href");
        link.Should().Be("/jejak.csv?peristiwa=SignedIn");
        (await admin.GetAsync(link!)).Response.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
    }

    private async Task<Browser> LateAsync()
    {
        var chair = await portal.SignInAsAsync(World.Chair);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        return chair;
    }

    private async Task<SheetState> StateAsync()
    {
        var state = SheetState.Draft;
        await portal.WithDbAsync(async db => state = (await db.ScoreSheets.FindAsync(sheet))!.State);
        return state;
    }
}
