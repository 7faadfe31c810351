using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Setup;

/// <summary>What every page that sets up a cycle refuses alike.</summary>
public sealed class RefusalTests(SetupPortal cycles) : IClassFixture<SetupPortal>
{
    private static readonly string[] Rules =
    [
        "atur/aksi-baru", "atur/aksi/3", "atur/aksi/3/hapus", "atur/nomor-aksi", "atur/aksi/3/syarat-baru", "atur/aksi/3/syarat/3.a", "atur/aksi/3/syarat/3.a/hapus", "atur/aksi/3/urutan-syarat",
        "atur/urutan-kriteria/PRES", "atur/komponen", "atur/acuan", "atur/penghargaan-baru", "atur/penghargaan/JUARA1", "atur/penghargaan/JUARA1/hapus", "atur/urutan-penghargaan",
    ];

    private static readonly string[] List = ["atur/peserta-baru", "atur/peserta/65.01/hapus"];

    private static readonly string[] Participants = ["atur/peserta/65.01", "atur/urutan-peserta"];

    private static readonly string[] Programme = ["atur/agenda", "atur/tempat", "atur/paparan", "atur/undangan"];

    private static string[] Forms => [.. Rules, .. List, .. Participants, .. Programme, "panel-tim"];

    private static string[] Pages => [.. Forms, "atur/aksi", "atur/penghargaan", "atur/peserta"];

    [Fact]
    public async Task Nobody_but_the_admin_may_set_up_a_cycle()
    {
        foreach (var email in World.Without(Permission.EditCycle))
        {
            using var browser = await cycles.Portal.SignInAsAsync(email);
            foreach (var address in Pages)
            {
                (await browser.GetAsync($"{SetupPortal.Url}/{address}")).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} gets {address}");
            }

            foreach (var address in Forms)
            {
                (await browser.PostAsync($"{SetupPortal.Url}/{address}")).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} posts {address}");
            }
        }
    }

    [Fact]
    public async Task The_admin_sees_every_page_with_its_form_and_few_queries()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        foreach (var address in Pages)
        {
            cycles.Portal.Queries.Reset();
            var page = await browser.GetAsync($"{SetupPortal.Url}/{address}");

            page.Status.Should().Be(HttpStatusCode.OK, address);
            page.Document.QuerySelectorAll("h1").Should().ContainSingle(address);
            cycles.Portal.Queries.Count.Should().BeLessThanOrEqualTo(8, address);
        }
    }

    [Fact]
    public async Task A_form_sent_empty_says_what_is_missing_and_fails_nowhere()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        foreach (var address in new[] { "atur/aksi-baru", "atur/aksi/3", "atur/aksi/3/syarat-baru", "atur/acuan", "atur/penghargaan-baru", "atur/peserta-baru", "atur/peserta/65.01", "atur/tempat", "atur/paparan" })
        {
            var page = await browser.GetAsync($"{SetupPortal.Url}/{address}");
            var fields = page.Document.QuerySelectorAll("main form[action*='atur'] [name]").Select(f => f.GetAttribute("name")!)
                .Where(n => n is not ("Version" or "__RequestVerificationToken" or "Kind" or "Ground")).Distinct().Select(n => (n, (string?)"")).ToArray();

            var answer = await browser.SubmitAsync(page, "main form[action*='atur']", fields);

            answer.Status.Should().Be(HttpStatusCode.OK, address);
            answer.Errors.Should().NotBeEmpty(address);
            answer.Errors.Should().NotContain(e => e.Contains("The ") || e.Contains("field"), address);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        foreach (var address in new[]
        {
            "atur/aksi/77", "atur/aksi/3/syarat/9.z", "atur/aksi/3/syarat/1.b", "atur/aksi/3/syarat/9.z/hapus", "atur/urutan-kriteria/XXX", "atur/urutan-kriteria/DOC?aksi=77",
            "atur/penghargaan/XXX", "atur/penghargaan/XXX/hapus", "atur/peserta/65.99", "atur/peserta/65.99/hapus",
        })
        {
            (await browser.GetAsync($"{SetupPortal.Url}/{address}")).Status.Should().Be(HttpStatusCode.NotFound, address);
        }

        (await browser.GetAsync("/penilaian/1999/panel-tim")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Phase.Verification)]
    [InlineData(Phase.Presentation)]
    [InlineData(Phase.Plenary)]
    public async Task From_verification_on_pages_say_why_they_are_closed(Phase phase)
    {
        using var portal = new PortalFixture();
        await portal.InitializeAsync();
        await portal.World.BeginAsync(phase);
        using var browser = await portal.SignInAsAsync(World.Admin1);

        foreach (var address in Rules)
        {
            await IsClosedAsync(browser, address, "Aturan penilaian tidak dapat diubah pada tahap");
        }

        foreach (var address in List)
        {
            await IsClosedAsync(browser, address, "Peserta tidak dapat ditambah atau dihapus pada tahap");
        }

        foreach (var address in Programme)
        {
            if (phase is Phase.Plenary)
            {
                await IsClosedAsync(browser, address, "Agenda dan undangan tidak dapat diubah pada tahap pleno");
            }
            else
            {
                (await browser.GetAsync($"{SetupPortal.Url}/{address}")).Document.QuerySelector("main form").Should().NotBeNull(address);
            }
        }

        var cycle = await browser.GetAsync(SetupPortal.Url);
        cycle.Body.Should().NotContain("/atur/aksi").And.NotContain("/atur/komponen").And.NotContain("/atur/penghargaan").And.Contain("/atur/peserta").And.Contain("/panel-tim");
        cycle.Body.Contains("/atur/agenda", StringComparison.Ordinal).Should().Be(phase is not Phase.Plenary);
    }

    [Fact]
    public async Task A_cycle_from_nothing_can_be_filled_by_every_page()
    {
        await cycles.EmptyCycleAsync(2031);
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        foreach (var address in new[]
        {
            "", "/atur/aksi", "/atur/aksi-baru", "/atur/nomor-aksi", "/atur/kriteria", "/atur/komponen", "/atur/acuan", "/atur/bobot", "/atur/predikat", "/atur/pemutus-seri", "/atur/penghargaan",
            "/atur/penghargaan-baru", "/atur/urutan-penghargaan", "/atur/peserta", "/atur/peserta-baru", "/atur/urutan-peserta", "/atur/agenda", "/atur/tempat", "/atur/paparan", "/atur/undangan", "/atur/jadwal", "/panel-tim",
        })
        {
            var page = await browser.GetAsync($"/penilaian/2031{address}");
            page.Status.Should().Be(HttpStatusCode.OK, address);
        }
    }

    private static async Task IsClosedAsync(Browser browser, string address, string why)
    {
        var page = await browser.GetAsync($"{SetupPortal.Url}/{address}");
        page.Heading.Should().Be("Tidak dapat diubah sekarang", address);
        page.Text.Should().Contain(why, address);
        page.Document.QuerySelector("main form").Should().BeNull(address);
    }
}
