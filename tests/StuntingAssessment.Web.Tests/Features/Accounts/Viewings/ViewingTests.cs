using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Accounts.Viewings;

public sealed class ViewingTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Shows_what_the_person_sees_under_a_banner_and_leaves_both_ends_in_the_trail()
    {
        using var admin = await LookAsync(World.Coordinator(World.Bulungan));

        var home = await admin.GetAsync("/beranda");
        home.TextOf(".viewing-band").Should().Contain("Koordinator Kabupaten Bulungan").And.Contain("Berhenti");
        (await admin.GetAsync("/penilaian/2024/bukti")).Status.Should().Be(HttpStatusCode.OK);
        (await admin.GetAsync($"/penilaian/2024/{World.Nunukan}")).Status.Should().Be(HttpStatusCode.NotFound, "a coordinator does not see it");
        (await admin.GetAsync("/pengguna")).Status.Should().Be(HttpStatusCode.Forbidden);

        var end = await admin.SubmitAsync(home, "form[action='/lihat-sebagai/berhenti']");

        end.Location.Should().StartWith("/pengguna/");
        (await admin.GetAsync("/pengguna")).Document.QuerySelector(".viewing-band").Should().BeNull();
        var trail = (await portal.TrailAsync()).Where(e => e.Event.StartsWith("Viewing", StringComparison.Ordinal)).ToList();
        trail.Select(e => e.Event).Should().Equal("ViewingStarted", "ViewingEnded");
        trail.Should().OnlyContain(e => e.ActorName == "Admin Satu");
    }

    [Fact]
    public async Task Refuses_every_post_but_those_that_end_it()
    {
        using var admin = await LookAsync(World.Coordinator(World.Bulungan));
        var token = (await admin.GetAsync("/beranda")).AntiforgeryToken!;
        var entries = (await portal.TrailAsync()).Count;
        var faults = new List<string>();
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not { ControllerName: "Errors" } && e.Metadata.GetMetadata<EndsViewingAttribute>() is null))
        {
            foreach (var method in (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(m => m is not ("GET" or "HEAD")))
            {
                var answer = await admin.SendAsync(new HttpMethod(method), UrlOf(endpoint), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
                if (answer.Status is not HttpStatusCode.Forbidden)
                {
                    faults.Add($"{method} {UrlOf(endpoint)}: {answer.Status}");
                }
            }
        }

        faults.Should().BeEmpty();
        (await portal.TrailAsync()).Should().HaveCount(entries);
        var refusal = await admin.PostAsync($"/penilaian/2024/{World.Bulungan}/aksi/1/pengajuan", ("__RequestVerificationToken", token));
        refusal.Text.Should().Contain("hanya untuk membaca");
    }

    [Fact]
    public async Task The_persons_own_account_and_what_asks_again_stay_closed()
    {
        using var admin = await LookAsync(World.Observer);

        foreach (var url in new[] { "/akun", "/akun/sandi", "/akun/sesi", "/akun/dua-langkah", "/akun/dua-langkah/kode-pemulihan", "/akun/dua-langkah/ganti", "/akun/dua-langkah/nonaktif", "/pastikan", "/jejak.csv" })
        {
            var answer = await admin.GetAsync(url);
            answer.Status.Should().Be(HttpStatusCode.Forbidden, url);
            answer.Heading.Should().Be("Tertutup selama melihat sebagai orang lain");
        }
    }

    [Theory]
    [InlineData(World.Panelist2)]
    [InlineData(World.Chair)]
    public async Task Sheets_scores_and_notes_of_the_panel_stay_closed(string email)
    {
        await portal.World.MoveToAsync(Phase.Presentation);
        var notes = new SheetNotes("CATATAN RAHASIA", null, null);
        var sheet = await portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.73m, notes: notes);
        await portal.World.SheetAsync(World.Chair, World.Bulungan, 0.73m, notes: notes);
        using var admin = await LookAsync(email);

        foreach (var url in new[]
        {
            "/penilaian/2024/panel", $"/penilaian/2024/panel/{World.Bulungan}", $"/penilaian/2024/panel/{World.Bulungan}/lembar", $"/penilaian/2024/panel/{World.Bulungan}/konflik",
            "/penilaian/2024/lembar", "/penilaian/2024/lembar/kode", $"/penilaian/2024/lembar/{sheet}", $"/penilaian/2024/lembar/{sheet}/pembukaan", "/penilaian/2024/peringkat", "/penilaian/2024/peringkat.csv",
            "/penilaian/2024/hasil",
        })
        {
            var answer = await admin.GetAsync(url);
            answer.Status.Should().Be(HttpStatusCode.Forbidden, url);
            answer.Text.Should().Contain("lembar nilai, nilai panel, dan catatannya tetap tertutup");
        }

        foreach (var url in Endpoints().Where(IsRead).Select(UrlOf))
        {
            (await admin.GetAsync(url)).Body.Should().NotContain("CATATAN RAHASIA", url);
        }

        (await admin.GetAsync("/penilaian/2024/bukti")).Status.Should().Be(HttpStatusCode.OK, "evidence is what both may read");
    }

    [Theory]
    [InlineData(World.Admin2)]
    [InlineData(World.Admin1)]
    public async Task Another_admin_and_oneself_are_refused(string email)
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var url = $"/pengguna/{await portal.World.IdOfAsync(email)}/lihat-sebagai";
        var page = await admin.GetAsync(url);
        page.HasForm($"form[action='{url}']").Should().BeFalse();

        await admin.PostAsync(url, ("__RequestVerificationToken", page.AntiforgeryToken!));

        (await admin.GetAsync("/beranda")).Document.QuerySelector(".viewing-band").Should().BeNull();
        (await portal.TrailAsync()).Should().NotContain(e => e.Event == "ViewingStarted");
    }

    [Fact]
    public async Task Nobody_but_an_admin_may()
    {
        var person = await portal.World.IdOfAsync(World.Coordinator(World.Bulungan));
        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync($"/pengguna/{person}/lihat-sebagai")).Status.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Asks_again_before_it_starts()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));

        (await admin.GetAsync($"/pengguna/{await portal.World.IdOfAsync(World.Observer)}/lihat-sebagai")).Location.Should().StartWith("/pastikan");
    }

    [Fact]
    public async Task Ends_by_itself_after_half_an_hour()
    {
        using var admin = await LookAsync(World.Observer);
        portal.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        (await admin.GetAsync("/beranda")).Document.QuerySelector(".viewing-band").Should().NotBeNull();

        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        (await admin.GetAsync("/pengguna")).Status.Should().Be(HttpStatusCode.OK);
        var end = (await portal.TrailAsync())[^1];
        end.Event.Should().Be("ViewingEnded");
        end.Payload.Should().Contain("true");
    }

    [Fact]
    public async Task Signing_out_ends_it_and_the_person_stays_signed_in()
    {
        using var observer = await portal.SignInAsAsync(World.Observer);
        using var admin = await LookAsync(World.Observer);

        await admin.SubmitAsync(await admin.GetAsync("/beranda"), "form[action='/keluar']");

        (await admin.GetAsync("/beranda")).Location.Should().StartWith("/masuk");
        (await observer.GetAsync("/beranda")).Status.Should().Be(HttpStatusCode.OK);
        var trail = (await portal.TrailAsync()).TakeLast(2).ToList();
        trail.Select(e => e.Event).Should().Equal("ViewingEnded", "SignedOut");
        trail.Should().OnlyContain(e => e.ActorName == "Admin Satu");
    }

    [Fact]
    public async Task A_marked_file_is_read_under_the_admins_name()
    {
        var stored = await portal.WithAsync(services => services.GetRequiredService<FileStore>().SaveAsync(
            new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray()), UploadLimits.Evidence, CancellationToken.None));
        var file = portal.World.NewId();
        await portal.World.SubmissionAsync(World.Bulungan, 1, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
            s.AddFile(cycle, portal.World.NewId(), file, "1.b", "Daftar hadir", stored.Named("daftar.pdf"), holdsPersonalData: true, stamp));
        using var admin = await LookAsync(World.Coordinator(World.Bulungan));

        (await admin.GetAsync($"/berkas/{file}")).Status.Should().Be(HttpStatusCode.OK);

        var entry = (await portal.TrailAsync())[^1];
        entry.Event.Should().Be("MarkedFileRead");
        entry.ActorName.Should().Be("Admin Satu");
    }

    [Fact]
    public async Task What_a_conflict_hides_from_the_admin_stays_hidden()
    {
        await portal.World.MoveToAsync(Phase.Presentation);
        var id = await portal.World.IdOfAsync(World.Panelist3);
        await portal.WithDbAsync(async db =>
        {
            db.Assignments.Add(StuntingAssessment.Domain.People.Assignment.Give(
                portal.World.NewId(), id, StuntingAssessment.Domain.People.Role.ProvinceAdmin, null, null, new DateOnly(2023, 1, 1), null, false, []));
            await db.SaveChangesAsync();
        });
        await portal.World.DeclaredAsync(World.Panelist3, World.Bulungan, hasConflict: true);
        using var admin = await LookAsync(World.Coordinator(World.Bulungan), World.Panelist3);

        (await admin.GetAsync($"/penilaian/2024/{World.Bulungan}/aksi/1")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<Browser> LookAsync(string email, string adminEmail = World.Admin1)
    {
        var admin = await portal.SignInAsAsync(adminEmail);
        var url = $"/pengguna/{await portal.World.IdOfAsync(email)}/lihat-sebagai";
        var answer = await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}']");
        answer.Location.Should().Be("/beranda", answer.Text);
        return admin;
    }

    private List<RouteEndpoint> Endpoints() =>
        [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)];

    private static bool IsRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false;

    private static string UrlOf(RouteEndpoint endpoint) =>
        "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @"\{\*?(\w+)([^}]*)\}", m =>
            m.Groups[2].Value.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : m.Groups[1].Value switch { "year" => "2024", "regency" => World.Bulungan, _ => "1" });
}
