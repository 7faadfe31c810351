using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.People.Users;

public sealed class ReviewTests : PeoplePortal
{
    private const string Url = "/pengguna/tinjauan/2024";
    private const string Form = "form[action='/pengguna/tinjauan/2024']";

    private static string BoxOf(Page page, string name) =>
        page.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("input[name='Chosen']")!.GetAttribute("value")!;

    private async Task<string> EndUrlAsync(string email)
    {
        var id = await Portal.World.IdOfAsync(email);
        var assignment = await Portal.ReadAsync(db => db.Assignments.Where(a => a.PersonId == id).Select(a => a.Id).SingleAsync());
        return $"/pengguna/{id}/penugasan/{assignment}/akhir";
    }

    [Fact]
    public async Task An_admin_confirms_or_ends_each_and_who_and_when_are_kept()
    {
        (await Admin.GetAsync("/beranda")).Text.Should().Contain("Tinjau 16 penugasan untuk 2024.");
        var page = await Admin.GetAsync(Url);
        page.TextOf("main progress, main .progress").Should().NotBeNull();
        page.Row("Pengamat Satu")[3].Should().Be("Belum ditinjau");
        page.Row("Admin Satu")[3].Should().Be("Belum ditinjau Penugasan Anda sendiri dikonfirmasi oleh admin provinsi yang lain.");

        (await Admin.SubmitAsync(page, Form, ("Chosen", BoxOf(page, "Pengamat Satu")), ("Chosen", BoxOf(page, "Admin Dua")))).Location.Should().Be(Url);
        var end = await EndUrlAsync(World.Verifier);
        (await Admin.SubmitAsync(await Admin.GetAsync(end + "?tinjauan=2024"), $"form[action='{end}']", ("To", "2024-05-01"))).Location.Should().Be(Url);

        page = await Admin.GetAsync(Url);
        page.Row("Pengamat Satu")[3].Should().Be("Dikonfirmasi Admin Satu, 2 Mei 2024, 10.00 WITA");
        page.Row("Tim Teknis Satu")[3].Should().StartWith("Diakhiri Admin Satu, 2 Mei 2024");
        page.Text.Should().Contain("3 dari 16");
        (await Admin.GetAsync("/beranda")).Text.Should().Contain("Tinjau 13 penugasan untuk 2024.");
        (await Portal.TrailAsync()).TakeLast(3).Select(e => e.Event).Should().BeEquivalentTo("AssignmentConfirmed", "AssignmentConfirmed", "AssignmentEnded");
        (await Admin.GetAsync(await PageOfAsync(World.Verifier))).TextsOf(".timeline__note").Should().Contain("Hasil tinjauan tahunan 2024.");
        (await Admin.GetAsync("/pengguna?tinjauan=belum&cari=pengamat")).TextOf(".toolbar__count").Should().StartWith("0 dari");
        (await Admin.GetAsync("/pengguna?tinjauan=belum")).TextOf(".toolbar__count").Should().StartWith("13 dari");
    }

    [Fact]
    public async Task Ones_own_is_anothers_to_confirm_unless_there_is_none()
    {
        using var second = await Portal.SignInAsAsync(World.Admin2);
        var own = BoxOf(await second.GetAsync(Url), "Admin Satu");

        var refused = await Admin.SubmitAsync(await Admin.GetAsync(Url), Form, ("Chosen", own));
        refused.TextsOf(".error-summary li").Should().Equal("Penugasan Anda sendiri dikonfirmasi oleh admin provinsi yang lain.");

        var end = await EndUrlAsync(World.Admin2);
        (await Admin.SubmitAsync(await Admin.GetAsync(end), $"form[action='{end}']", ("To", "2024-05-01"))).Location.Should().NotBeNull();
        (await Admin.SubmitAsync(await Admin.GetAsync(Url), Form, ("Chosen", own))).Location.Should().Be(Url);
        (await Admin.GetAsync(Url)).Row("Admin Satu")[3].Should().StartWith("Dikonfirmasi Admin Satu");
    }

    [Fact]
    public async Task A_stale_box_is_a_conflict_and_a_second_press_a_refusal()
    {
        var page = await Admin.GetAsync(Url);
        var box = BoxOf(page, "Pengamat Satu");
        await Admin.SubmitAsync(page, Form, ("Chosen", box));

        (await Admin.SubmitAsync(page, Form, ("Chosen", box))).TextsOf(".error-summary li").Should().Equal("Penugasan ini sudah ditinjau untuk 2024.");

        page = await Admin.GetAsync(Url);
        var end = await EndUrlAsync(World.Panelist2);
        await Admin.SubmitAsync(await Admin.GetAsync(end), $"form[action='{end}']", ("To", "2024-12-31"));
        (await Admin.SubmitAsync(page, Form, ("Chosen", BoxOf(page, "Panelis Nomor 2")))).Status.Should().Be(HttpStatusCode.Conflict);
        (await Admin.SubmitAsync(page, Form, ("Chosen", "x/y"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await Admin.SubmitAsync(page, Form, ("Chosen", null))).Location.Should().Be(Url);
    }

    [Fact]
    public async Task What_began_this_year_is_new_and_a_published_cycles_panel_is_left_out()
    {
        await Portal.WithDbAsync(async db =>
        {
            var observer = await db.Users.SingleAsync(u => u.Email == World.Observer);
            db.Assignments.Add(Assignment.Give(Portal.World.NewId(), observer.Id, Role.ProvinceAdmin, null, null, new DateOnly(2024, 2, 1), null, false, []));
            await db.SaveChangesAsync();
        });
        (await Admin.GetAsync(Url)).TextsOf("tbody tr").Should().Contain(r => r.StartsWith("Pengamat Satu Admin provinsi sejak 1 Februari 2024 Dimulai tahun ini", StringComparison.Ordinal));
        (await Admin.GetAsync(Url)).Text.Should().Contain("0 dari 16");
        (await Admin.GetAsync("/beranda")).Text.Should().Contain("Tinjau 16 penugasan untuk 2024.");

        await Portal.WithDbAsync(db => db.Cycles.ExecuteUpdateAsync(s => s.SetProperty(c => c.Phase, Phase.Published)));

        var page = await Admin.GetAsync(Url);
        page.Text.Should().Contain("0 dari 9").And.NotContain("Panelis Nomor");
    }

    [Fact]
    public async Task An_earlier_year_is_only_read_and_a_coming_one_is_not_there()
    {
        var page = await Admin.GetAsync(Url);
        await Admin.SubmitAsync(page, Form, ("Chosen", BoxOf(page, "Pengamat Satu")));
        var box = BoxOf(page, "Admin Dua");
        Portal.Clock.SetLocalNoon(2025, 1, 2);
        using var admin = await Portal.SignInAsAsync(World.Admin1);

        page = await admin.GetAsync(Url);
        page.Document.QuerySelectorAll("tbody tr").Should().ContainSingle();
        page.HasForm(Form + " button").Should().BeFalse();
        (await admin.SubmitAsync(page, Form, ("Chosen", box))).Status.Should().Be(HttpStatusCode.NotFound);
        (await admin.GetAsync("/pengguna/tinjauan/2025")).Text.Should().Contain("0 dari 16");
        (await admin.GetAsync("/pengguna/tinjauan/2026")).Status.Should().Be(HttpStatusCode.NotFound);
        (await admin.GetAsync("/pengguna/tinjauan/1999")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Takes_few_queries_and_is_for_province_admins_only()
    {
        Portal.Queries.Reset();
        await Admin.GetAsync(Url);
        var all = Portal.Queries.Count;
        await Portal.WithDbAsync(db => db.Assignments.Where(a => a.Role != Role.ProvinceAdmin).ExecuteDeleteAsync());
        Portal.Queries.Reset();
        await Admin.GetAsync(Url);
        Portal.Queries.Count.Should().Be(all).And.BeLessThanOrEqualTo(8);

        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var browser = await Portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }
}
