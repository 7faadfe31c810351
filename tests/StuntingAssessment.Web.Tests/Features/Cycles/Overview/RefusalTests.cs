using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

/// <summary>What every page that edits a cycle refuses alike.</summary>
public sealed class RefusalTests(CyclePortal cycles) : IClassFixture<CyclePortal>
{
    private static readonly string[] Forms =
    [
        "atur/bobot", "atur/kriteria/1.1", "atur/kriteria-baru", "atur/kriteria/1.1/hapus", "atur/pemutus-seri", "atur/predikat", "atur/jadwal", "atur/konfirmasi", "65.01/tidak-dinilai",
    ];

    private static readonly string[] Posts = [.. Forms, "tahap/maju", "tahap/mundur", "65.01/tidak-dinilai/batal"];

    [Fact]
    public async Task Nobody_but_the_admin_may_edit()
    {
        var others = World.Without(Permission.EditCycle).ToList();
        others.Should().NotBeEmpty();
        foreach (var email in others)
        {
            using var browser = await cycles.Portal.SignInAsAsync(email);
            foreach (var address in Forms.Append("tahap").Append("atur/kriteria"))
            {
                (await browser.GetAsync($"{CyclePortal.Url}/{address}")).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} gets {address}");
            }

            foreach (var address in Posts)
            {
                (await browser.PostAsync($"{CyclePortal.Url}/{address}")).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} posts {address}");
            }
        }
    }

    [Fact]
    public async Task Somebody_signed_out_is_led_to_the_sign_in_page()
    {
        using var browser = cycles.Portal.Anonymous();
        foreach (var address in Forms.Prepend("tahap"))
        {
            (await browser.GetAsync($"{CyclePortal.Url}/{address}")).Location.Should().StartWith("/masuk", address);
        }

        (await browser.GetAsync("/penilaian")).Location.Should().StartWith("/masuk");
        (await browser.GetAsync("/beranda")).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        foreach (var address in new[]
        {
            "/penilaian/1999", "/penilaian/1999/atur/bobot", "/penilaian/1999/tahap", "/penilaian/2024/atur/kriteria/9.9", "/penilaian/2024/atur/kriteria/9.9/hapus",
            "/penilaian/2024/atur/kriteria-baru?komponen=XXX", "/penilaian/2024/atur/kriteria-baru?komponen=DOC", "/penilaian/2024/atur/kriteria-baru?komponen=DOC&aksi=0",
            "/penilaian/2024/atur/kriteria-baru?komponen=PRES&aksi=1", "/penilaian/2024/64.09/tidak-dinilai",
        })
        {
            (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task A_post_without_the_forms_token_changes_nothing()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var before = (await cycles.World.CycleAsync()).Version;
        foreach (var address in Posts)
        {
            (await browser.PostAsync($"{CyclePortal.Url}/{address}")).Status.Should().Be(HttpStatusCode.BadRequest, address);
        }

        (await cycles.World.CycleAsync()).Version.Should().Be(before);
    }

    [Fact]
    public async Task From_verification_on_the_rules_forms_say_why_they_are_closed()
    {
        await cycles.World.MoveToAsync(Phase.Verification);
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        foreach (var address in Forms.Where(f => f.StartsWith("atur", StringComparison.Ordinal) && !f.EndsWith("jadwal", StringComparison.Ordinal)))
        {
            var page = await browser.GetAsync($"{CyclePortal.Url}/{address}");
            page.Heading.Should().Be("Tidak dapat diubah sekarang", address);
            page.Text.Should().Contain("Aturan penilaian tidak dapat diubah pada tahap verifikasi");
            page.Document.QuerySelector("main form").Should().BeNull();
        }

        var cycle = await browser.GetAsync(CyclePortal.Url);
        cycle.Body.Should().NotContain("/atur/bobot").And.NotContain("/atur/kriteria").And.Contain("/atur/jadwal").And.Contain("/tahap");
        await cycles.World.MoveToAsync(Phase.Submission);
    }
}
