using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Tests.Features.People.Users;

namespace StuntingAssessment.Web.Tests.Features.People.Assignments;

public sealed class AssignmentTests : PeoplePortal
{
    private async Task<Page> GiveAsync(string email, params (string, string?)[] fields)
    {
        var url = await PageOfAsync(email) + "/penugasan";
        return await Admin.SubmitAsync(await Admin.GetAsync(url), $"form[action='{url}']", fields);
    }

    private async Task<string> UrlOfAsync(string email, string last)
    {
        var id = await Portal.World.IdOfAsync(email);
        var assignment = await Portal.ReadAsync(db => db.Assignments.Where(a => a.PersonId == id).Select(a => a.Id).SingleAsync());
        return $"/pengguna/{id}/penugasan/{assignment}/{last}";
    }

    private async Task<Page> PostAsync(string url, params (string, string?)[] fields) =>
        await Admin.SubmitAsync(await Admin.GetAsync(url), $"form[action='{url}']", fields);

    private Task<List<string>> ChairsAsync() => Portal.ReadAsync(db =>
        db.Assignments.Where(a => a.IsChair).Select(a => db.Users.Where(u => u.Id == a.PersonId).Select(u => u.Email!).First()).ToListAsync());

    [Fact]
    public async Task A_given_role_holds_from_its_first_to_its_last_day()
    {
        using var session = await Portal.SignInAsAsync(World.Observer);
        (await session.GetAsync("/pengguna")).Status.Should().Be(HttpStatusCode.Forbidden);

        (await GiveAsync(World.Observer, ("Role", "ProvinceAdmin"), ("From", "2024-05-03"), ("To", "2024-05-04"))).Location.Should().Be(await PageOfAsync(World.Observer));

        (await session.GetAsync("/pengguna")).Status.Should().Be(HttpStatusCode.Forbidden);
        foreach (var (day, status) in new[] { (3, HttpStatusCode.OK), (4, HttpStatusCode.OK), (5, HttpStatusCode.Forbidden) })
        {
            Portal.Clock.SetLocalNoon(2024, 5, day);
            using var then = await Portal.SignInAsAsync(World.Observer);
            (await then.GetAsync("/pengguna")).Status.Should().Be(status, $"on 2024-05-{day}");
        }

        (await Portal.TrailAsync()).Should().Contain(e => e.Event == "AssignmentGiven" && e.ActorName == "Admin Satu");
    }

    [Fact]
    public async Task An_empty_form_says_in_Indonesian_what_is_missing() =>
        (await GiveAsync(World.Observer, ("From", ""))).TextsOf(".error-summary li").Should().BeEquivalentTo("Pilih peran.", "Isi tanggal mulai.");

    [Fact]
    public async Task Dates_must_be_in_order() =>
        (await GiveAsync(World.Observer, ("Role", "ProvinceAdmin"), ("From", "2024-05-03"), ("To", "2024-05-02"))).TextsOf(".error-summary li").Should().Equal("Tanggal selesai tidak boleh sebelum tanggal mulai.");

    [Theory]
    [InlineData("Panelist")]
    [InlineData("Verifier")]
    public async Task A_coordinator_does_not_judge(string role)
    {
        var answer = await GiveAsync(World.Coordinator(World.Malinau), ("Role", role), ("Year", "2024"));

        answer.TextsOf(".error-summary li").Should().Equal("Koordinator kabupaten/kota dan operator OPD tidak dapat sekaligus menjadi panelis atau tim teknis.");
        answer.Document.QuerySelector("#Role option[selected]")!.GetAttribute("value").Should().Be(role);
    }

    [Fact]
    public async Task The_same_role_twice_is_refused() =>
        (await GiveAsync(World.Verifier, ("Role", "Verifier"), ("Year", "2024"))).TextsOf(".error-summary li").Should().Equal("Orang ini sudah memegang peran yang sama pada waktu itu.");

    [Fact]
    public async Task A_new_chair_takes_the_flag_from_the_one_before()
    {
        (await GiveAsync(World.Observer, ("Role", "Panelist"), ("Year", "2024"), ("IsChair", "true"))).Location.Should().NotBeNull();
        (await ChairsAsync()).Should().Equal(World.Observer);

        var url = await UrlOfAsync(World.Panelist2, "ketua");
        (await Admin.GetAsync(url)).Text.Should().Contain("Sekarang ketua: Pengamat Satu.");
        (await PostAsync(url)).Location.Should().Be(await PageOfAsync(World.Panelist2));

        (await ChairsAsync()).Should().Equal(World.Panelist2);
        (await Portal.TrailAsync()).TakeLast(2).Should().OnlyContain(e => e.Event == "ChairChanged");
    }

    [Fact]
    public async Task Two_moves_of_the_chair_at_once_leave_one_chair()
    {
        using var second = await Portal.SignInAsAsync(World.Admin2);
        var one = await UrlOfAsync(World.Panelist2, "ketua");
        var two = await UrlOfAsync(World.Panelist3, "ketua");
        var pageOne = await Admin.GetAsync(one);
        var pageTwo = await second.GetAsync(two);

        await Task.WhenAll(Admin.SubmitAsync(pageOne, $"form[action='{one}']"), second.SubmitAsync(pageTwo, $"form[action='{two}']"));

        (await ChairsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Only_a_panellist_becomes_chair()
    {
        var answer = await PostAsync(await UrlOfAsync(World.Verifier, "ketua"));

        answer.TextsOf(".error-summary li").Should().Equal("Hanya panelis yang dapat menjadi ketua.");
        (await Admin.SubmitAsync(await Admin.GetAsync(await UrlOfAsync(World.Panelist2, "ketua")), "form[action$='/ketua']", ("version", Guid.Empty.ToString()))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Ending_takes_the_role_away_after_its_last_day()
    {
        using var session = await Portal.SignInAsAsync(World.Observer);
        var url = await UrlOfAsync(World.Observer, "akhir");

        (await PostAsync(url, ("To", "2024-05-01"))).Location.Should().Be(await PageOfAsync(World.Observer));

        (await session.GetAsync("/penilaian/2024")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await Admin.GetAsync(await PageOfAsync(World.Observer))).Row("Pengamat")[2].Should().Be("Berakhir");
        (await PostAsync(url, ("To", "2024-05-01"))).TextsOf(".error-summary li").Should().Equal("Penugasan ini sudah berakhir pada atau sebelum tanggal itu.");
    }

    [Theory]
    [InlineData("", "Isi hari terakhir penugasan.")]
    [InlineData("2022-12-30", "Tanggal selesai tidak boleh sebelum tanggal mulai.")]
    public async Task An_end_must_be_possible(string lastDay, string sentence) =>
        (await PostAsync(await UrlOfAsync(World.Observer, "akhir"), ("To", lastDay))).TextsOf(".error-summary li").Should().Equal(sentence);

    [Fact]
    public async Task A_stale_form_is_a_conflict()
    {
        var url = await UrlOfAsync(World.Observer, "akhir");
        var stale = await Admin.GetAsync(url);
        await PostAsync(url, ("To", "2024-06-30"));

        (await Admin.SubmitAsync(stale, $"form[action='{url}']", ("To", "2024-05-31"))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_acting_official_is_shown_as_one_wherever_roles_are_listed()
    {
        var absent = await Portal.World.IdOfAsync(World.Admin2);
        var fields = new (string, string?)[] { ("Role", "ProvinceAdmin"), ("From", "2024-05-01"), ("ActingPosition", "Kepala Bidang Pemsosbud"), ("InPlaceOf", absent.ToString()) };
        (await GiveAsync(World.Observer, fields)).TextsOf(".error-summary li").Should().Equal("Pelaksana tugas (Plt.) selalu berbatas waktu: isi hari terakhirnya.");

        (await GiveAsync(World.Observer, [.. fields, ("To", "2024-05-31")])).Location.Should().Be(await PageOfAsync(World.Observer));

        const string Title = "Admin provinsi (Plt. Kepala Bidang Pemsosbud)";
        (await Admin.GetAsync(await PageOfAsync(World.Observer))).Row("Admin provinsi")[0].Should().Be($"{Title} menggantikan Admin Dua");
        (await Admin.GetAsync("/pengguna?cari=pengamat")).Row("Pengamat Satu")[2].Should().Be($"{Title}; Pengamat");
        using var acting = await Portal.SignInAsAsync(World.Observer);
        var account = await acting.GetAsync("/akun");
        account.Text.Should().Contain(Title);
        account.Body.Should().Contain("Admin provinsi (Plt.)");
        (await Admin.GetAsync(await PageOfAsync(World.Observer))).TextsOf(".timeline__note").Should().Contain("Berlaku 1 Mei 2024 s.d. 31 Mei 2024. Plt. Kepala Bidang Pemsosbud, menggantikan Admin Dua.");
    }

    [Fact]
    public async Task Whom_an_acting_official_replaces_needs_the_position() =>
        (await GiveAsync(World.Observer, ("Role", "ProvinceAdmin"), ("To", "2024-05-31"), ("InPlaceOf", (await Portal.World.IdOfAsync(World.Admin2)).ToString())))
            .TextsOf(".error-summary li").Should().Equal("Isi jabatan yang dijalankannya sebagai pelaksana tugas.");

    [Fact]
    public async Task Is_prolonged_while_it_lasts()
    {
        await PostAsync(await UrlOfAsync(World.Observer, "akhir"), ("To", "2024-05-31"));
        var page = await PageOfAsync(World.Observer);
        var url = await UrlOfAsync(World.Observer, "perpanjangan");
        (await Admin.GetAsync(page)).Document.QuerySelector($"a[href='{url}']").Should().NotBeNull();

        (await PostAsync(url, ("To", "2024-05-30"))).TextsOf(".error-summary li").Should().Equal("Isi tanggal sesudah 31 Mei 2024. Untuk mengakhirinya lebih awal, pilih Akhiri.");
        var stale = await Admin.GetAsync(url);
        (await PostAsync(url, ("To", "2024-12-31"))).Location.Should().Be(page);
        (await Admin.SubmitAsync(stale, $"form[action='{url}']", ("To", "2025-12-31"))).Status.Should().Be(HttpStatusCode.Conflict);

        (await Admin.GetAsync(page)).Row("Pengamat")[1].Should().Be("1 Januari 2023 - 31 Desember 2024");
        (await PostAsync(url, ("To", ""))).Location.Should().Be(page);
        (await Admin.GetAsync(page)).Document.QuerySelector($"a[href='{url}']").Should().BeNull("it has no end any more");
        (await PostAsync(url, ("To", "2026-01-01"))).TextsOf(".error-summary li").Should().Equal("Penugasan ini tanpa batas waktu; tidak ada yang perlu diperpanjang.");
        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var other = await Portal.SignInAsAsync(email);
            (await other.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    [Fact]
    public async Task A_chair_hands_over_before_it_ends() =>
        (await PostAsync(await UrlOfAsync(World.Chair, "akhir"), ("To", "2024-05-02"))).TextsOf(".error-summary li")
            .Should().Equal("Panel memerlukan ketua. Jadikan panelis lain ketua dahulu, lalu akhiri penugasan ini.");

    [Fact]
    public async Task In_the_plenary_the_panel_stands_and_other_people_may_change()
    {
        await Portal.World.MoveToAsync(Phase.Plenary);
        const string Fixed = "Susunan panel 2024 tidak dapat diubah pada tahap pleno.";

        (await GiveAsync(World.Observer, ("Role", "Panelist"), ("Year", "2024"))).TextsOf(".error-summary li").Should().Equal(Fixed);
        (await PostAsync(await UrlOfAsync(World.Panelist2, "akhir"), ("To", "2024-05-02"))).TextsOf(".error-summary li").Should().Equal(Fixed);
        (await PostAsync(await UrlOfAsync(World.Panelist2, "ketua"))).Location.Should().NotBeNull("a chair in conflict with a participant cannot decide on it, and somebody must be able to");
        (await GiveAsync(World.Observer, ("Role", "Verifier"), ("Year", "2024"))).Location.Should().NotBeNull();
        (await PostAsync(await UrlOfAsync(World.Verifier, "akhir"), ("To", "2024-05-02"))).Location.Should().NotBeNull();
    }
}
