using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Platform.Security;

/// <summary>
/// Acts that name in their body, beside the address, what they act on: a cell, a finding, an office, an assignment. Each looks the named thing up among
/// those of the address, and what is not of them is refused and stays as it was.
/// </summary>
public sealed class ListActTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_cell_of_another_regency_is_not_written()
    {
        using var nunukan = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        var grid = Links.AnsitGrid(2024, World.Nunukan, await OfficeAsync(World.Nunukan, "DINKES"));

        var answer = await nunukan.SendJsonAsync(
            HttpMethod.Post, $"{grid}/isian", new { way = "grid", cells = new[] { new { place = desk.Place(1).Id, measure = "BALITA", text = "7", version = 0 } } }, await nunukan.VisitAsync("/akun"));

        answer.Status.Should().Be(HttpStatusCode.OK, "each cell has an answer of its own");
        answer.Body.Should().Contain("\"refused\"").And.NotContain("\"saved\"");
        (await desk.CellAsync(1, "BALITA")).Should().BeNull();
    }

    [Fact]
    public async Task A_warning_of_another_regency_is_neither_accepted_nor_opened_again()
    {
        await desk.TypeAsync((1, "BALITA", 40), (2, "BALITA", 50));
        await desk.RememberAsync(1, (1, "BALITA", 90), (2, "BALITA", 20));
        const string list = "/penilaian/2024/ansit/65.01/periksa";
        const string elsewhere = "/penilaian/2024/ansit/65.03/periksa";
        using var bulungan = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        using var nunukan = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        var token = await nunukan.VisitAsync("/akun");
        var page = await bulungan.GetAsync(list);
        var keys = page.Document.QuerySelectorAll("input[name='Chosen']").Select(e => e.GetAttribute("value")!).ToList();
        await bulungan.SubmitAsync(page, "#terima", ("Chosen", keys[0]), ("Reason", "Benar."));
        var accepted = await portal.ReadAsync(db => db.AnsitAcceptances.Select(a => a.Id).SingleAsync());

        (await nunukan.PostWithTokenAsync(token, $"{elsewhere}/terima", ("Chosen", keys[1]), ("Reason", "Benar."))).Errors.Should().ContainMatch("1 peringatan yang Anda pilih sudah berubah*");
        await nunukan.PostWithTokenAsync(token, $"{elsewhere}/cabut", ("acceptance", accepted.ToString()));

        (await portal.ReadAsync(db => db.AnsitAcceptances.Select(a => a.Id).SingleAsync())).Should().Be(accepted);
    }

    [Fact]
    public async Task A_workbook_of_another_regency_is_not_taken()
    {
        using var bulungan = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        using var nunukan = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        var workbook = await bulungan.Client.GetByteArrayAsync(new Uri(Links.AnsitWorkbookFile(2024, World.Bulungan, await OfficeAsync(World.Bulungan, "DINKES")), UriKind.Relative));
        var home = await nunukan.GetAsync(Links.AnsitWorkbook(2024, World.Nunukan, await OfficeAsync(World.Nunukan, "DINKES")));

        var answer = await nunukan.SubmitAsync(home, "form[enctype]", [("File", "isian.xlsx", workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]);

        answer.Location.Should().BeNull();
        answer.Errors.Should().ContainMatch("Buku kerja ini milik Kabupaten Bulungan (65.01), bukan wilayah halaman ini.*");
        (await portal.ReadAsync(db => db.AnsitUploads.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task A_district_of_another_regency_is_not_there()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var nunukan = await portal.ReadAsync(db => db.AnsitRegencyAsync(desk.Cycle.ActivityYear, World.Nunukan, default));
        var village = nunukan!.Places[1];

        (await coordinator.GetAsync($"{Links.AnsitFigures(2024, World.Bulungan)}?kecamatan={village.Code![..village.Code!.LastIndexOf('.')]}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"{Links.AnsitFigures(2024, World.Bulungan)}?kecamatan={village.DistrictId}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Evidence_for_what_another_action_asks_is_refused()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var page = await coordinator.GetAsync("/penilaian/2024/65.01/aksi/1/tautan");

        var answer = await coordinator.SubmitAsync(page, "form[action$='tautan']", ("Requirement", "3.a"), ("Title", "Berita acara"), ("Url", "https://aksi.contoh.invalid/1"));

        answer.Errors.Should().Contain("Persyaratan 3.a tidak ada pada aksi 1.");
        (await portal.ReadAsync(db => db.Submissions.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task An_office_of_another_regency_is_not_merged()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var region = await portal.ReadAsync(db => db.Regions.Where(r => r.Code == World.Bulungan).Select(r => r.Id).SingleAsync());
        var (own, foreign) = (await OfficeAsync(World.Bulungan, "DINKES"), await OfficeAsync(World.Nunukan, "DINKES"));

        var answer = await admin.PostWithTokenAsync(
            await admin.VisitAsync("/akun"), $"/perangkat-daerah/wilayah/{region}/penggabungan", ("Parts", own.ToString()), ("Parts", foreign.ToString()), ("Name", "Dinas"), ("Year", "2024"));

        answer.Errors.Should().Contain("Pilih paling sedikit dua perangkat daerah yang digabung.");
        (await portal.ReadAsync(db => db.Agencies.Where(a => a.Id == own || a.Id == foreign).AllAsync(a => a.To == null))).Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x/y")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public async Task A_review_of_no_assignment_is_not_found(string chosen)
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await admin.PostWithTokenAsync(await admin.VisitAsync("/akun"), "/pengguna/tinjauan/2024", ("Chosen", chosen))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_review_counts_what_was_open_and_each_once()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var page = await admin.GetAsync("/pengguna/tinjauan/2024");
        var box = page.Document.QuerySelector("input[name='Chosen']")!.GetAttribute("value")!;

        var answer = await admin.PostWithTokenAsync(page, "/pengguna/tinjauan/2024", ("Chosen", box), ("Chosen", box.ToUpperInvariant()), ("Chosen", $"{Guid.NewGuid()}/{Guid.NewGuid()}"));

        (await admin.VisitAsync(answer.Location!)).TextOf(".notice").Should().Contain("1 penugasan dikonfirmasi.");
    }

    private async Task<Guid> OfficeAsync(string regency, string duty) =>
        (await portal.ReadAsync(db => db.OwnerMapAsync(desk.Cycle, regency, default))).Offices.First(o => o.Codes.Contains(duty)).Id;
}
