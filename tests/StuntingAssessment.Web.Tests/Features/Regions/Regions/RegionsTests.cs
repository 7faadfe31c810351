using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Regions.Regions;

/// <summary>The tree as of a year, and each act with its preview.</summary>
public sealed class RegionsTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private Browser admin = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
        admin = await portal.SignInAsAsync(World.Admin1);
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await portal.DisposeAsync();
    }

    private Task<Guid> IdAsync(string code) => portal.ReadAsync(db => db.Regions.Where(r => r.Code == code).Select(r => r.Id).SingleAsync());

    /// <summary>Sends the form, reads the preview, confirms it.</summary>
    private async Task<(Page Preview, Page Answer)> ConfirmedAsync(string url, params (string, string?)[] fields)
    {
        var preview = await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}']", fields);
        return (preview, await admin.SubmitAsync(preview, $"form[action='{url}']", ("IsConfirmed", "true")));
    }

    [Fact]
    public async Task The_tree_goes_down_level_by_level()
    {
        var province = await admin.GetAsync("/wilayah");
        province.Heading.Should().Be("Provinsi Kalimantan Utara");
        province.Row("Kabupaten Bulungan").Should().Equal("Kabupaten Bulungan", "65.01", "10");

        var district = await admin.GetAsync($"/wilayah/{await IdAsync("65.01.01")}");
        district.Heading.Should().Be("Kecamatan Tanjung Palas");
        district.Row("Kelurahan Tanjung Palas Hulu").Should().Equal("Kelurahan Tanjung Palas Hulu", "65.01.01.1001");
        district.TextsOf(".breadcrumb a").Should().ContainInOrder("Provinsi Kalimantan Utara", "Kabupaten Bulungan");
        (await admin.GetAsync($"/wilayah/{await IdAsync("65.01.01")}?tahun=2015")).Text.Should().Contain("Wilayah ini baru tercatat sejak 2023.");
    }

    [Fact]
    public async Task Search_folds_and_finds_old_names_and_codes()
    {
        var id = await IdAsync("65.01.01.1001");
        await ConfirmedAsync($"/wilayah/{id}/nama", ("Name", "Tanjung Palas Udik"), ("Year", "2024"));

        var old = await admin.GetAsync("/wilayah?cari=tanjung+PALAS+hulu");
        old.Row("Kelurahan Tanjung Palas Hulu").Should().Equal("Kelurahan Tanjung Palas Hulu", "65.01.01.1001", "Tanjung Palas", "2023");
        (await admin.GetAsync("/wilayah?cari=65.01.01.1001")).TextsOf("tbody th").Should().HaveCount(2);
        (await admin.GetAsync("/wilayah?cari=%25")).Text.Should().Contain("Tidak ada wilayah yang cocok");
    }

    [Fact]
    public async Task Long_lists_have_pages_and_few_queries()
    {
        var first = await admin.GetAsync("/wilayah?cari=6");
        first.Document.QuerySelectorAll("tbody tr").Should().HaveCount(50);
        (await admin.GetAsync(first.Document.QuerySelector("a[rel='next']")!.GetAttribute("href")!)).Document.QuerySelector("a[rel='prev']").Should().NotBeNull();

        var counts = new List<int>();
        foreach (var url in new[] { "/wilayah", $"/wilayah/{await IdAsync("65.01")}", $"/wilayah/{await IdAsync("65.01.01")}" })
        {
            portal.Queries.Reset();
            await admin.GetAsync(url);
            counts.Add(portal.Queries.Count);
        }

        counts.Should().OnlyContain(c => c <= 10);
        counts[1].Should().Be(counts[2]);
    }

    [Fact]
    public async Task A_new_name_is_shown_first_and_kept_with_its_year()
    {
        var id = await IdAsync("65.01.01.1001");

        var (preview, answer) = await ConfirmedAsync($"/wilayah/{id}/nama", ("Name", "Tanjung Palas Udik"), ("Year", "2024"));

        preview.Row("Kelurahan Tanjung Palas Hulu").Should().Equal("Kelurahan Tanjung Palas Hulu", "menjadi Kelurahan Tanjung Palas Udik");
        answer.Location.Should().Be($"/wilayah/{id}");
        var page = await admin.GetAsync($"/wilayah/{id}");
        page.Row("sejak 2024").Should().Equal("sejak 2024", "65.01.01.1001", "Kelurahan Tanjung Palas Udik", "Kecamatan Tanjung Palas");
        page.Row("2023").Should().StartWith(["2023", "65.01.01.1001", "Kelurahan Tanjung Palas Hulu"]);
        (await portal.TrailAsync()).Should().Contain(e => e.Event == "RegionRenamed" && e.ActorName == "Admin Satu");
    }

    [Fact]
    public async Task A_preview_saves_nothing_and_other_changes_than_those_seen_are_shown_again()
    {
        var url = $"/wilayah/{await IdAsync("65.01.01.1001")}/nama";
        var preview = await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}']", ("Name", "Nama Satu"), ("Year", "2024"));

        var again = await admin.SubmitAsync(preview, $"form[action='{url}']", ("Name", "Nama Dua"), ("IsConfirmed", "true"));

        again.Status.Should().Be(HttpStatusCode.OK);
        again.Text.Should().Contain("menjadi Kelurahan Nama Dua");
        (await portal.ReadAsync(db => db.RegionTerms.CountAsync(t => t.Code == "65.01.01.1001"))).Should().Be(1);
        (await admin.SubmitAsync(again, $"form[action='{url}']", ("IsConfirmed", "true"))).Location.Should().NotBeNull();
    }

    [Fact]
    public async Task A_stale_form_is_a_conflict()
    {
        var url = $"/wilayah/{await IdAsync("65.01.01.1001")}/nama";
        var preview = await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}']", ("Name", "Nama Satu"), ("Year", "2024"));
        await ConfirmedAsync(url, ("Name", "Nama Dua"), ("Year", "2024"));

        (await admin.SubmitAsync(preview, $"form[action='{url}']", ("IsConfirmed", "true"))).Status.Should().BeOneOf(HttpStatusCode.Conflict, HttpStatusCode.OK);
        (await portal.ReadAsync(db => db.Regions.Where(r => r.Code == "65.01.01.1001").Select(r => r.Name).SingleAsync())).Should().Be("Nama Dua");
    }

    [Fact]
    public async Task A_recoded_regency_keeps_its_coordinator_and_the_cycle_its_code()
    {
        var id = await IdAsync("65.01");
        var url = $"/wilayah/{id}/kode";
        var refused = await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}']", ("Code", "65.09"), ("Year", "2024"));
        refused.TextsOf(".error-summary li").Should().ContainSingle().Which.Should().Contain("masih berjalan");

        var preview = await admin.SubmitAsync(refused, $"form[action='{url}']", ("IsAccepted", "true"));
        preview.Row("Kabupaten Bulungan")[1].Should().Be("kode 65.01 menjadi 65.09");
        (await admin.SubmitAsync(preview, $"form[action='{url}']", ("IsConfirmed", "true"))).Location.Should().Be($"/wilayah/{id}");

        (await portal.ReadAsync(db => db.Regions.CountAsync(r => r.Code!.StartsWith("65.09.")))).Should().BeGreaterThan(80);
        (await portal.World.CycleAsync()).FindParticipant("65.01")!.Name.Should().Be("Kabupaten Bulungan");
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await coordinator.GetAsync("/penilaian/2024/65.01")).Status.Should().Be(HttpStatusCode.OK);
        using var health = await portal.SignInAsAsync(World.HealthOperator);
        (await health.GetAsync("/penilaian/2024/65.01/aksi/7")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_district_is_split_and_two_are_merged()
    {
        var id = await IdAsync("65.01.01");
        var village = await IdAsync("65.01.01.1001");
        var (preview, answer) = await ConfirmedAsync($"/wilayah/{id}/pemekaran", ("Parts[0].Name", "Palas Baru"), ("Parts[0].Kind", "kecamatan"), ("Parts[0].Code", "65.01.99"), ("Year", "2024"), ($"Places[{village}]", "0"));
        preview.Row("Kecamatan Palas Baru").Should().Equal("Kecamatan Palas Baru", "baru, kode 65.01.99 ke dalam Kabupaten Bulungan");
        answer.Location.Should().Be($"/wilayah/{id}");
        var arisen = await IdAsync("65.01.99");
        (await admin.GetAsync($"/wilayah/{arisen}")).Text.Should().Contain("Berasal dari").And.Contain("65.01.99.1001");
        (await admin.GetAsync($"/wilayah/{id}?tahun=2023")).Text.Should().Contain("Tanjung Palas Hulu");

        var (_, merged) = await ConfirmedAsync($"/wilayah/{id}/penggabungan", ("Others", arisen.ToString()), ("Year", "2025"));
        merged.Location.Should().Be($"/wilayah/{id}");
        (await admin.GetAsync($"/wilayah/{arisen}")).Text.Should().Contain("Wilayah ini ada sampai 2024.");
        (await portal.ReadAsync(db => db.Regions.Where(r => r.Id == village).Select(r => r.Code).SingleAsync())).Should().Be("65.01.01.1001");
        (await portal.TrailAsync()).Select(e => e.Event).Should().Contain(["RegionSplit", "RegionsMerged", "RegionFounded"]);
    }

    [Fact]
    public async Task A_village_without_a_code_is_added_and_gets_its_code_later()
    {
        var district = await IdAsync("65.01.01");
        var (preview, answer) = await ConfirmedAsync($"/wilayah/{district}/tambah", ("Name", "Desa Persiapan"), ("Kind", "desa"), ("Year", "2024"));
        preview.Text.Should().Contain("Desa Persiapan").And.Contain("belum berkode");
        (await admin.GetAsync(answer.Location!)).Text.Should().Contain("belum berkode");

        var url = answer.Location + "/kode";
        var taken = await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}']", ("Code", "65.01.01.1001"), ("Year", "2024"));
        taken.TextsOf(".error-summary li").Should().Equal("Kode 65.01.01.1001 pada tahun 2024 sudah dipakai Kelurahan Tanjung Palas Hulu.");
        (await ConfirmedAsync(url, ("Code", "65.01.01.2099"), ("Year", "2024"))).Answer.Location.Should().Be(answer.Location);
    }

    [Fact]
    public async Task Who_may_see_cycles_reads_and_only_an_admin_changes()
    {
        var id = await IdAsync("65.01");
        foreach (var (role, email) in World.OneOfEach)
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync($"/wilayah/{id}")).Status.Should().Be(HttpStatusCode.OK, role.ToString());
            foreach (var act in new[] { "nama", "kode", "pemekaran", "penggabungan", "tambah" })
            {
                (await browser.GetAsync($"/wilayah/{id}/{act}")).Status.Should().Be(role is Role.ProvinceAdmin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{role} {act}");
            }
        }

        Permissions.Has(Role.Observer, Permission.ManageRegions).Should().BeFalse();
        (await admin.GetAsync($"/wilayah/{portal.World.NewId()}")).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
