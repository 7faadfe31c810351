using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.Regions.Agencies;

public sealed class AgenciesTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private Browser admin = null!;
    private Guid regency;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
        admin = await portal.SignInAsAsync(World.Admin1);
        regency = await portal.ReadAsync(db => db.Regions.Where(r => r.Code == World.Bulungan).Select(r => r.Id).SingleAsync());
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await portal.DisposeAsync();
    }

    private Task<Guid> OfficeAsync(string name) => portal.ReadAsync(db => db.Agencies.Where(a => a.RegionId == regency && a.Name == name).Select(a => a.Id).SingleAsync());

    private async Task<Page> PostAsync(string url, params (string, string?)[] fields) => await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}']", fields);

    [Fact]
    public async Task The_table_shows_mergers_and_gaps()
    {
        var page = await admin.GetAsync("/perangkat-daerah");

        page.Row("Dinas Sosial")[2].Should().Be("Dinas Pemberdayaan Perempuan Perlindungan Anak dan Sosial");
        page.Row("Dinas Pengendalian Penduduk")[2].Should().Be("Dinas Pemberdayaan Perempuan Perlindungan Anak dan Sosial", "one office stands for both");
        page.TextOf(".stats").Should().Contain("0");

        await portal.WithDbAsync(async db =>
        {
            (await db.Agencies.SingleAsync(a => a.RegionId == regency && a.Name == "Dinas Sosial")).End(2023);
            await db.SaveChangesAsync();
        });
        (await admin.GetAsync("/perangkat-daerah")).Row("Dinas Sosial")[1].Should().Be("Belum ada");
        (await admin.GetAsync($"/perangkat-daerah/wilayah/{regency}")).Text.Should().Contain("Tugas tanpa perangkat daerah").And.Contain("Dinas Sosial");
    }

    [Fact]
    public async Task Two_offices_with_one_duty_are_told()
    {
        var answer = await PostAsync($"/perangkat-daerah/wilayah/{regency}/baru", ("Name", "Dinas Sosial Kedua"), ("Codes", "DINSOS"), ("Year", "2024"));

        answer.Location.Should().StartWith("/perangkat-daerah/");
        (await admin.GetAsync("/perangkat-daerah")).Row("Dinas Sosial")[1].Should().Contain("Ganda");
        (await PostAsync($"/perangkat-daerah/wilayah/{regency}/baru", ("Name", ""), ("Year", "2024"))).Errors.Should().Contain("Isi nama perangkat daerah seperti pada kop suratnya.");
    }

    [Fact]
    public async Task Offices_merge_and_their_operators_lose_what_they_saw()
    {
        var (health, social) = (await OfficeAsync("Dinas Kesehatan"), await OfficeAsync("Dinas Sosial"));
        var url = $"/perangkat-daerah/wilayah/{regency}/penggabungan";

        var answer = await PostAsync(url, ("Parts", health.ToString()), ("Parts", social.ToString()), ("Name", "Dinas Kesehatan dan Sosial"), ("Year", "2024"));

        var page = await admin.GetAsync(answer.Location!);
        page.Text.Should().Contain("Dinas Kesehatan; Dinas Sosial").And.Contain("Aksi 7");
        (await admin.GetAsync($"/perangkat-daerah/{health}")).Text.Should().Contain("2023 s.d. 2023");
        using var former = await portal.SignInAsAsync(World.HealthOperator);
        (await former.GetAsync("/penilaian/2024/65.01/aksi/7")).Status.Should().Be(HttpStatusCode.NotFound);
        (await PostAsync(url, ("Parts", null), ("Name", "Dinas"), ("Year", "2024"))).Errors.Should().Contain("Pilih paling sedikit dua perangkat daerah yang digabung.");
    }

    [Fact]
    public async Task Heads_are_kept_with_their_days_and_the_number_is_the_admins_to_read()
    {
        var office = await OfficeAsync("Dinas Kesehatan");
        var url = $"/perangkat-daerah/{office}/pejabat";
        (await PostAsync(url, ("Name", "dr. Contoh Satu"), ("Nip", "12"), ("From", "2023-01-02"))).Errors.Should().Contain("NIP terdiri atas 18 angka.");
        (await PostAsync(url, ("Name", "dr. Contoh Satu"), ("Nip", "197001011996031001"), ("Rank", "Pembina"), ("From", "2023-01-02"))).Location.Should().Be($"/perangkat-daerah/{office}");
        (await PostAsync(url, ("Name", "Contoh Dua"), ("IsActing", "true"), ("From", "2024-05-01"))).Location.Should().NotBeNull();

        var page = await admin.GetAsync($"/perangkat-daerah/{office}");
        page.Row("dr. Contoh Satu")[3].Should().Be("2 Januari 2023 - 30 April 2024");
        page.Row("Contoh Dua")[1].Should().Be("Plt. Kepala Dinas Kesehatan");
        page.Text.Should().Contain("197001011996031001");
        (await portal.TrailAsync()).Where(e => e.Event == "HeadAppointed").Should().HaveCount(2).And.OnlyContain(e => !e.Payload.Contains("19700101", StringComparison.Ordinal));
        using var observer = await portal.SignInAsAsync(World.Observer);
        var read = await observer.GetAsync($"/perangkat-daerah/{office}");
        read.Text.Should().Contain("dr. Contoh Satu").And.NotContain("197001011996031001");

        var current = page.Document.QuerySelector("a[href$='/akhir'][href*='pejabat']")!.GetAttribute("href")!;
        (await PostAsync(current, ("To", "2024-05-31"))).Location.Should().Be($"/perangkat-daerah/{office}");
        (await admin.SubmitAsync(await admin.GetAsync($"/perangkat-daerah/{office}"), "form[action$='/hapus']")).Location.Should().Be($"/perangkat-daerah/{office}");
    }

    [Fact]
    public async Task An_assumed_name_is_confirmed_by_saving_it_and_a_stale_form_is_a_conflict()
    {
        var office = await OfficeAsync("Dinas Sosial");
        var url = $"/perangkat-daerah/{office}/ubah";
        var form = await admin.GetAsync(url);
        (await admin.SubmitAsync(form, $"form[action='{url}']")).Location.Should().Be($"/perangkat-daerah/{office}");

        (await portal.ReadAsync(db => db.Agencies.Where(a => a.Id == office).Select(a => a.IsAssumed).SingleAsync())).Should().BeFalse();
        (await admin.SubmitAsync(form, $"form[action='{url}']", ("Name", "Dinas Lain"))).Status.Should().Be(HttpStatusCode.Conflict);
        (await PostAsync($"/perangkat-daerah/{office}/akhir", ("Year", "2024"))).Location.Should().Be($"/perangkat-daerah/wilayah/{regency}");
    }

    [Fact]
    public async Task Everybody_in_a_cycle_reads_and_only_an_admin_changes()
    {
        var office = await OfficeAsync("Dinas Kesehatan");
        foreach (var (role, email) in World.OneOfEach)
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var url in new[] { "/perangkat-daerah", $"/perangkat-daerah/{office}", $"/perangkat-daerah/wilayah/{regency}" })
            {
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.OK, $"{role} {url}");
            }

            foreach (var url in new[] { $"/perangkat-daerah/{office}/ubah", $"/perangkat-daerah/{office}/akhir", $"/perangkat-daerah/{office}/pejabat", $"/perangkat-daerah/wilayah/{regency}/baru", $"/perangkat-daerah/wilayah/{regency}/penggabungan" })
            {
                (await browser.GetAsync(url)).Status.Should().Be(role is Role.ProvinceAdmin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{role} {url}");
            }
        }

        (await admin.GetAsync($"/perangkat-daerah/{portal.World.NewId()}")).Status.Should().Be(HttpStatusCode.NotFound);
        portal.Queries.Reset();
        await admin.GetAsync($"/perangkat-daerah/wilayah/{regency}");
        portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
    }
}
