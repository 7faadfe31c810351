using System.Text;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Regions.Lists;

/// <summary>A new code list: dry run, decision, application.</summary>
public sealed class RegionListsTests : IAsyncLifetime
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

    private static string Reference => File.ReadAllText(Path.Combine(Repository.Web, "Seed/Reference/wilayah-65.csv")).Replace("\r", "", StringComparison.Ordinal);

    private async Task<Page> UploadAsync(string csv, string year = "2024")
    {
        var answer = await admin.SubmitAsync(await admin.GetAsync("/wilayah/daftar"), "form[action='/wilayah/daftar']", [("File", "wilayah.csv", Encoding.UTF8.GetBytes(csv), "text/csv")], ("Year", year));
        return answer.Location is { } dryRun ? await admin.GetAsync(dryRun) : answer;
    }

    private Task<Page> ApplyAsync(Page dryRun, params (string, string?)[] fields) => admin.SubmitAsync(dryRun, $"form[action='{dryRun.Url}']", [.. fields, ("IsApplied", "true")]);

    [Fact]
    public async Task The_list_that_the_portal_has_differs_in_nothing()
    {
        (await UploadAsync(Reference)).Text.Should().Contain("Tidak ada perbedaan");
        (await UploadAsync("\uFEFF" + Reference.Replace(',', ';'))).Text.Should().Contain("Tidak ada perbedaan");
    }

    [Fact]
    public async Task What_was_shown_is_applied_with_one_entry_of_the_trail()
    {
        var csv = Reference
            .Replace("65.01.01.1001,Tanjung Palas Hulu", "65.01.01.1001,Tanjung Palas Udik", StringComparison.Ordinal)
            .Replace("65.01.01.1002,", "65.01.01.1099,", StringComparison.Ordinal) + "65.01.01.2050,Desa Baru,desa,65.01.01\n";
        var dryRun = await UploadAsync(csv);
        dryRun.TextsOf(".stats dd").Should().HaveCount(6);
        dryRun.Text.Should().Contain("Usulan yang Anda putuskan").And.Contain("65.01.01.1099");
        (await portal.ReadAsync(db => db.Regions.AnyAsync(r => r.Name == "Desa Baru"))).Should().BeFalse();
        var trail = (await portal.TrailAsync()).Count;

        (await ApplyAsync(dryRun)).Errors.Should().Contain("Nyatakan bahwa setiap usulan sudah diperiksa.");
        (await ApplyAsync(dryRun, ("HasChecked", "true"))).Location.Should().Be("/wilayah");

        var entries = (await portal.TrailAsync()).Skip(trail).ToList();
        entries.Should().ContainSingle(e => e.Event == "RegionListApplied").Which.Payload.Should().Contain("sha256").And.Contain("\"recoded\":1");
        entries.Should().HaveCount(1);
        var recoded = await portal.ReadAsync(db => db.Regions.Include(r => r.Terms).AsNoTracking().SingleAsync(r => r.Code == "65.01.01.1099"));
        recoded.Terms.Should().HaveCount(2);
        (await portal.ReadAsync(db => db.Regions.Where(r => r.Code == "65.01.01.1001").Select(r => r.Name).SingleAsync())).Should().Be("Tanjung Palas Udik");
        (await ApplyAsync(dryRun, ("HasChecked", "true"))).Status.Should().Be(HttpStatusCode.Conflict, "it was applied already");
    }

    [Fact]
    public async Task Another_choice_is_shown_before_it_is_applied()
    {
        var dryRun = await UploadAsync(Reference.Replace("65.01.01.1002,", "65.01.01.1099,", StringComparison.Ordinal));

        var again = await ApplyAsync(dryRun, ("Confirmed", null), ("HasChecked", "true"));

        again.Status.Should().Be(HttpStatusCode.OK);
        again.Text.Should().Contain("Pilihan Anda berubah").And.Contain("Hilang: 1 wilayah");
        (await ApplyAsync(again)).Location.Should().Be("/wilayah");
        (await portal.ReadAsync(db => db.Regions.AsNoTracking().SingleAsync(r => r.Code == "65.01.01.1099"))).From.Should().Be(2024);
    }

    [Fact]
    public async Task A_dry_run_of_regions_that_changed_meanwhile_is_stale()
    {
        var dryRun = await UploadAsync(Reference + "65.01.01.2050,Desa Baru,desa,65.01.01\n");
        await portal.WithDbAsync(async db =>
        {
            var region = await db.Regions.Include(r => r.Terms).SingleAsync(r => r.Code == "65.71");
            region.Rename("Kota Tarakan Raya", "kota", new(2024, [], [], true));
            await db.SaveChangesAsync();
        });

        (await ApplyAsync(dryRun)).Status.Should().Be(HttpStatusCode.Conflict);
        (await portal.ReadAsync(db => db.Regions.AnyAsync(r => r.Name == "Desa Baru"))).Should().BeFalse();
    }

    [Fact]
    public async Task Wrong_lines_are_told_with_their_numbers_and_nothing_can_be_applied()
    {
        var page = await UploadAsync("kode,nama,tingkat,induk\n65,Kalimantan Utara,provinsi,\n6501,Bulungan,kabupaten,65\n65.02,Malinau,kecamatan,65\n");

        page.Row("Baris 3").Should().Equal("Baris 3", "Kode \"6501\" tidak dikenal bentuknya. Contoh: 65.01.01.2001.");
        page.Row("Baris 4")[1].Should().Contain("tingkatnya tertulis");
        page.HasForm($"form[action='{page.Url}']").Should().BeFalse();
        (await UploadAsync("a;b\n1;2\n")).Text.Should().Contain("Baris pertama harus menyebut kolom");
        (await UploadAsync("")).Errors.Should().Contain("Pilih berkas CSV.");
        (await UploadAsync("kode,nama,tingkat,induk\n65,\"Kaltara,provinsi,\n" + new string('x', 600))).Text.Should().Contain("tidak dapat dibaca sebagai CSV");
    }

    [Fact]
    public async Task A_participant_of_a_running_cycle_does_not_vanish()
    {
        var without = string.Join('\n', Reference.Split('\n').Where(l => !l.StartsWith("65.71", StringComparison.Ordinal)));

        var page = await UploadAsync(without);

        page.Text.Should().Contain("Kota Tarakan tidak ada lagi dalam daftar, tetapi ikut dalam penilaian 2024 yang masih berjalan.");
        page.Document.QuerySelector("button[name='IsApplied']").Should().BeNull();
    }

    [Fact]
    public async Task A_province_of_eight_thousand_villages_is_taken_over_and_searched_quickly()
    {
        var csv = new StringBuilder("code;name;level;parent\n33;Jawa Tengah;provinsi;\n");
        for (var regency = 1; regency <= 35; regency++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"33.{regency:00};Kabupaten {regency};kabupaten;33\n");
            for (var district = 1; district <= 16; district++)
            {
                csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"33.{regency:00}.{district:00};Kecamatan {regency}-{district};kecamatan;33.{regency:00}\n");
                for (var village = 1; village <= 15; village++)
                {
                    csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"33.{regency:00}.{district:00}.{2000 + village};Sumber {regency}-{district}-{village};desa;33.{regency:00}.{district:00}\n");
                }
            }
        }

        (await ApplyAsync(await UploadAsync(csv.ToString()))).Location.Should().Be("/wilayah");

        portal.Queries.Reset();
        var found = await admin.GetAsync("/wilayah?cari=sumber+35-16-15");
        found.TextsOf("tbody th").Should().Equal("Desa Sumber 35-16-15");
        portal.Queries.Count.Should().BeLessThanOrEqualTo(6);
        (await portal.ReadAsync(db => db.Regions.CountAsync())).Should().Be(543 + 1 + 35 + (35 * 16) + (35 * 16 * 15));
    }

    [Fact]
    public async Task Only_an_admin_takes_lists_over()
    {
        foreach (var email in World.Without(Permission.ManageRegions))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync("/wilayah/daftar")).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync("/wilayah/daftar")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        (await admin.GetAsync($"/wilayah/daftar/{portal.World.NewId()}")).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
