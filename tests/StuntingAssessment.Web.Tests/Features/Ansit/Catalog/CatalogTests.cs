using AngleSharp.Html.Dom;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Shared.Trail;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Catalog;

/// <summary>The Master Ansit's list: read by those who have to do with its numbers, edited by the admin.</summary>
public sealed class CatalogTests : IAsyncLifetime
{
    private const string Url = "/penilaian/2024/indikator";
    private const string Edit = "/penilaian/2024/atur";
    private const string Form = "main form[action*='/atur/']";

    private static readonly string[] Pages = [Url, Url + ".csv", Url + ".xlsx", "/penilaian/2024/sasaran.csv", Url + "/P19", "/penilaian/2024/sasaran/BALITA"];

    private static readonly string[] Forms =
    [
        "indikator-baru", "indikator/E11", "indikator/E11/hapus", "urutan-indikator?kelompok=Balita", "urutan-indikator?kelompok=Sasaran", "sasaran-baru", "sasaran/BUMIL", "sasaran/BUMIL/hapus",
    ];

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Is_read_by_everybody_who_enters_or_checks_numbers_with_few_queries()
    {
        foreach (var email in World.OneOfEach.Values.Except(World.Without(Permission.ViewAnsit)))
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var address in Pages)
            {
                portal.Queries.Reset();
                (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK, $"{email} reads {address}");
                portal.Queries.Count.Should().BeLessThanOrEqualTo(8, address);
            }

            if (email != World.Admin1)
            {
                (await browser.GetAsync(Url)).Document.QuerySelectorAll("main a[href*='/atur/'], main form[method=post]").Should().BeEmpty(email);
            }
        }

        World.Without(Permission.ViewAnsit).Should().BeEquivalentTo([World.Chair, World.Panelist2]);
        foreach (var email in World.Without(Permission.ViewAnsit))
        {
            using var other = await portal.SignInAsAsync(email);
            (await other.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    [Fact]
    public async Task Nobody_but_the_admin_edits_it()
    {
        foreach (var email in World.Without(Permission.EditCycle))
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var address in Forms.Append("daftar-baku"))
            {
                (await browser.PostAsync($"{Edit}/{address}")).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} posts {address}");
            }
        }

        using var admin = await portal.SignInAsAsync(World.Admin1);
        foreach (var address in Forms)
        {
            portal.Queries.Reset();
            var page = await admin.GetAsync($"{Edit}/{address}");
            page.Status.Should().Be(HttpStatusCode.OK, address);
            page.HasForm(Form).Should().BeTrue(address);
            portal.Queries.Count.Should().BeLessThanOrEqualTo(8, address);
        }

        foreach (var address in new[] { "indikator/E99", "indikator/E99/hapus", "urutan-indikator?kelompok=Lain", "sasaran/E11", "sasaran/X/hapus" })
        {
            (await admin.GetAsync($"{Edit}/{address}")).Status.Should().Be(HttpStatusCode.NotFound, address);
        }

        (await admin.GetAsync(Url + "/BALITA")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Stands_in_the_lists_groups_and_is_filtered_by_its_address()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);

        page.TextsOf("main h2").Should().Contain(["Remaja", "Ibu hamil", "Layanan pendukung", "Sasaran"]).And.OnlyHaveUniqueItems();
        page.TextOf(".toolbar__count").Should().Be("63 dari 63 indikator");
        page.Row("E13").Should().Equal("E13", "41", "Kehamilan tidak diinginkan", "cakupan", "Ibu hamil", "makin rendah", "15,5% RAN PASTI", "DP3AP2KBDinas Pengendalian Penduduk, KB, Pemberdayaan Perempuan dan Perlindungan Anak");
        page.Row("BUMIL").Should().Equal("BUMIL", "Ibu hamil", "E11, E13", "Dinas Kesehatan");

        var filtered = await browser.GetAsync(Url + "?kelompok=Ibu+hamil&pemilik=DINKES&jenis=cakupan");
        filtered.TextOf(".toolbar__count").Should().Be("2 dari 63 indikator");
        filtered.TextsOf("main tbody th").Should().Equal("Bumil KEK asupan gizi", "Bumil TTD 90");
        filtered.Document.QuerySelectorAll("a[href$='jenis=cakupan']").Select(a => a.GetAttribute("href")!.Split('?')[0]).Should().Equal(Url + ".xlsx", Url + ".csv");

        var csv = await browser.GetAsync(Url + ".csv?pemilik=KEMENAG");
        csv.Response.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        var lines = csv.Body.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(3);
        lines[0].Should().StartWith("kode,nomor,kelompok,nama,");
        lines[1].Should().StartWith("E06,61,Calon pengantin dan PUS,");
    }

    [Fact]
    public async Task The_populations_are_taken_away_like_the_indicators()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var page = await browser.GetAsync(Url + "?pemilik=DP3AP2KB");
        var csv = await browser.GetAsync(page.Document.QuerySelector("a[href^='/penilaian/2024/sasaran.csv']")!.GetAttribute("href")!);
        var book = await browser.GetAsync(Url + ".xlsx?pemilik=KEMENAG");

        var lines = csv.Body.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().Be("kode,nama,pemilik_baku,nama_pemilik_baku,sama_dengan_indikator,menjadi_penyebut");
        lines.Should().Contain(l => l.StartsWith("KRS,Keluarga berisiko stunting,DP3AP2KB,") && l.EndsWith(",S02,\"E24, E25, E22\"")).And.NotContain(l => l.StartsWith("BUMIL,"));
        var bytes = await book.Response.Content.ReadAsByteArrayAsync();
        WorkbookEdit.Sheets(bytes).Should().Equal("Indikator", "Sasaran");
        WorkbookEdit.Read(bytes, "Indikator", "A2").Should().Be("E06");
        WorkbookEdit.Read(bytes, "Sasaran", "A2").Should().Be("CATIN");
        WorkbookEdit.Read(bytes, "Sasaran", "F2").Should().Be("E03, E04, E05, E06");
    }

    [Fact]
    public async Task An_indicator_explains_how_it_is_read_and_a_population_what_it_divides()
    {
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var rate = await browser.GetAsync(Url + "/P19");
        rate.Text.Should().Contain("makin rendah makin baik: kelahiran pada usia 15-19 tahun hendak diturunkan").And.Contain("Target tercapai bila capaiannya 18 per 1.000 atau kurang.")
            .And.Contain("18 per 1.000, menurut surat 1 Oktober 2024");
        (await browser.GetAsync(Url + "/E23")).Text.Should().Contain("Di sebagian daerah angka ini dipegang perangkat daerah lain");
        (await browser.GetAsync(Url + "/S03")).Text.Should().Contain("angkanya diisi satu kali, sebagai sasaran itu").And.Contain("Hanya keterangan");
        var population = await browser.GetAsync("/penilaian/2024/sasaran/KRS");
        population.TextsOf("main tbody th").Should().Equal("KRS didampingi", "KRS manfaat pekarangan", "KRS promosi ikan");
        population.Text.Should().Contain("S02");
    }

    [Fact]
    public async Task An_indicator_is_added_changed_ordered_and_removed_with_entries_and_the_rules_stay_confirmed()
    {
        await portal.World.ChangeCycleAsync(c => c.ConfirmRules(new Stamp(Guid.Empty, portal.Clock.Now.UtcDateTime)));

        (await NoticeAsync("indikator-baru", ("Code", "E31"), ("Name", "Persentase bayi ditimbang"), ("ShortName", "Bayi ditimbang"), ("Group", "Balita"), ("Kind", "Coverage"),
            ("Numerator", "Bayi ditimbang"), ("Population", "BAYI_0_5"), ("Level", "Village"), ("Polarity", "Up"), ("Target", "85,5"), ("TargetSource", "RAN PASTI"), ("Owner", "DINKES"))).Should().Be("Indikator E31 ditambahkan.");
        (await NoticeAsync("indikator/E31", ("Target", "90"), ("Note", "Ditimbang tiap bulan."))).Should().Be("Indikator E31 disimpan.");
        (await NoticeAsync("urutan-indikator?kelompok=Balita", ("Places[E31]", "1"))).Should().Be("Urutan kelompok Balita disimpan.");

        var cycle = await portal.World.CycleAsync();
        cycle.Catalog.Indicators.First(i => i.Group == "Balita").Should().Be(new Indicator(
            "E31", null, "Balita", "Persentase bayi ditimbang", "Bayi ditimbang", IndicatorKind.Coverage, IndicatorLevel.Village, "Bayi ditimbang", "BAYI_0_5", Polarity.Up, 90, "RAN PASTI", "DINKES", "percent", "Ditimbang tiap bulan."));
        cycle.IsRulesConfirmed.Should().BeTrue();
        (await NoticeAsync("indikator/E31/hapus")).Should().Be("Indikator E31 dihapus.");

        var trail = (await portal.TrailAsync()).Where(e => e.Event.StartsWith("Indicator", StringComparison.Ordinal)).ToList();
        trail.Select(e => e.Event).Should().Equal(nameof(IndicatorAdded), nameof(IndicatorChanged), nameof(IndicatorsOrdered), nameof(IndicatorRemoved));
        PortalSetup.Wording.Of(trail[1], AuditWording.Read(trail[1]), new AuditNames(new Dictionary<string, string>(), new Dictionary<Guid, string>())).Should().Be(new AuditSentence("mengubah indikator E31", "Target: 85,5 menjadi 90; Keterangan: kosong menjadi Ditimbang tiap bulan."));
    }

    [Fact]
    public async Task A_population_is_added_changed_and_removed_but_not_while_it_divides()
    {
        (await NoticeAsync("sasaran-baru", ("Code", "LANSIA"), ("Name", "Lansia"), ("Owner", "DINSOS"))).Should().Be("Sasaran Lansia ditambahkan.");
        (await NoticeAsync("sasaran/LANSIA", ("Name", "Lanjut usia"))).Should().Be("Sasaran Lanjut usia disimpan.");
        (await portal.World.CycleAsync()).Catalog.FindPopulation("LANSIA").Should().Be(new Population("LANSIA", "Lanjut usia", "DINSOS"));
        (await NoticeAsync("sasaran/LANSIA/hapus")).Should().Be("Sasaran Lanjut usia dihapus.");

        (await SendAsync("sasaran/BUMIL/hapus")).Errors.Should().Contain("Sasaran Ibu hamil masih menjadi penyebut indikator E11, E13. Ubah dulu indikatornya.");
    }

    [Fact]
    public async Task The_populations_are_put_in_order()
    {
        (await NoticeAsync("urutan-indikator?kelompok=Sasaran", ("Places[BALITA]", "1"))).Should().Be("Urutan kelompok Sasaran disimpan.");

        (await portal.World.CycleAsync()).Catalog.Populations.Take(2).Select(p => p.Code).Should().Equal("BALITA", "REMATRI");
        var entry = (await portal.TrailAsync()).Single(e => e.Event == nameof(PopulationsOrdered));
        PortalSetup.Wording.Of(entry, AuditWording.Read(entry), new AuditNames(new Dictionary<string, string>(), new Dictionary<Guid, string>())).Text.Should().Be("mengurutkan sasaran Master Ansit");
        using var browser = await portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync(Url)).Document.QuerySelector("a[href$='urutan-indikator?kelompok=Sasaran']").Should().NotBeNull();
    }

    [Fact]
    public async Task A_wrong_edit_is_refused_at_its_field_and_nothing_typed_is_lost()
    {
        (string, string?)[] typed = [("Code", "BUMIL"), ("Name", "Uji"), ("ShortName", "Uji"), ("Group", "Balita"), ("Kind", "YesNo"), ("Level", "Village"), ("Polarity", "Up"), ("Owner", "DINKES"), ("Note", "Catatan panjang")];

        var page = await SendAsync("indikator-baru", typed);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.TextOf(".field--error").Should().Contain("Kode BUMIL sudah dipakai indikator atau sasaran lain.");
        page.Document.QuerySelector("textarea[name=Note]")!.TextContent.Trim().Should().Be("Catatan panjang");
        (await SendAsync("indikator-baru", [.. typed.Skip(1), ("Code", "X1"), ("Target", "85.7"), ("TargetSource", "RAN PASTI")])).Errors.Should().Contain("Gunakan koma untuk desimal: 85,7");
        (await SendAsync("indikator-baru", [])).Errors.Should().Contain("Isi kode.");
    }

    [Fact]
    public async Task What_has_cells_keeps_its_kind_and_is_not_removed()
    {
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
            var village = await db.Regions.Where(r => r.Code!.StartsWith("65.01.") && r.Code.Length == 13).Select(r => r.Id).FirstAsync();
            db.AnsitCells.Add(new AnsitCell { Year = cycle.ActivityYear, RegionId = village, Measure = "P05", State = CellState.Value, Amount = 1, Version = 1, At = portal.Clock.Now.UtcDateTime });
            db.AnsitCells.Add(new AnsitCell { Year = cycle.ActivityYear - 1, RegionId = village, Measure = "P03", State = CellState.Value, Amount = 1, Version = 1, At = portal.Clock.Now.UtcDateTime });
            await db.SaveChangesAsync();
        });

        (await SendAsync("indikator/P05/hapus")).Errors.Should().Contain("P05 sudah terisi 1 sel dan tidak dapat dihapus.");
        var page = await SendAsync("indikator/P05", ("Level", "Regency"));
        page.TextOf(".field--error").Should().Contain("P05 sudah terisi 1 sel; tingkatnya tidak dapat diubah.");
        page.Document.QuerySelectorAll("input[name=Level][type=radio]").Should().HaveCount(2, "what was refused can be mended where it stands");
        page.Text.Should().Contain("Sudah ada 1 sel untuk tahun 2023.");
        using (var browser = await portal.SignInAsAsync(World.Admin1))
        {
            (await browser.GetAsync($"{Edit}/indikator/P05")).Document.QuerySelectorAll("input[type=radio][name=Kind], input[type=radio][name=Level], select[name=Population]").Should().BeEmpty("it is told, not offered");
        }

        (await NoticeAsync("indikator/P05", ("ShortName", "Bebas BABS"))).Should().Be("Indikator P05 disimpan.");
        (await NoticeAsync("indikator/P03/hapus")).Should().Be("Indikator P03 dihapus.", "cells of another year are not this cycle's");
    }

    [Fact]
    public async Task A_stale_form_is_a_conflict()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Edit}/indikator/E11");
        await NoticeAsync("sasaran/BUMIL", ("Name", "Ibu hamil tercatat"));

        (await browser.SubmitAsync(page, Form, ("ShortName", "X"))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(Phase.Verification)]
    [InlineData(Phase.Plenary)]
    public async Task From_the_verification_on_it_says_why_it_is_closed(Phase phase)
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var open = await browser.GetAsync($"{Edit}/indikator/E11");
        await portal.World.MoveToAsync(phase);

        foreach (var address in Forms)
        {
            (await browser.GetAsync($"{Edit}/{address}")).Text.Should().Contain("Daftar Master Ansit tidak dapat diubah pada tahap", address);
        }

        (await browser.GetAsync(Url)).Document.QuerySelectorAll("main a[href*='/atur/']").Should().BeEmpty();
        (await browser.GetAsync(Url)).Text.Should().Contain("Daftar tidak dapat diubah pada tahap");
        var late = await browser.SubmitAsync(open, Form, ("Version", (await portal.World.CycleAsync()).Version.ToString()), ("ShortName", "Lain"));
        late.Errors.Should().Contain(e => e.StartsWith("Daftar Master Ansit tidak dapat diubah pada tahap"));
    }

    [Fact]
    public async Task A_cycle_without_a_list_takes_the_standard_one()
    {
        await portal.WithDbAsync(async db =>
        {
            db.Cycles.Add(AssessmentCycle.FromNothing(portal.World.NewId(), new CycleYears(2031, 2030, "Asia/Makassar"), "65", "Kalimantan Utara"));
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync("/penilaian/2031/indikator");
        page.Text.Should().Contain("Siklus ini belum mempunyai daftar");
        (await browser.GetAsync("/penilaian/2031/persiapan")).Text.Should().Contain("Daftar Master Ansit masih kosong; tanpa daftar itu angkanya tidak dapat diisi.");

        var answer = await browser.SubmitAsync(page, "main form[action$='/daftar-baku']");

        answer.Location.Should().Be("/penilaian/2031/indikator");
        (await browser.GetAsync(answer.Location!)).TextOf(".notice--page").Should().Be("Daftar baku dipakai: 63 indikator dan 19 sasaran. Periksa dan sesuaikan bila perlu.");
        (await portal.World.CycleAsync(2031)).Catalog.Should().Be((await portal.World.CycleAsync()).Catalog);
        (await browser.SubmitAsync(page, "main form[action$='/daftar-baku']")).Status.Should().Be(HttpStatusCode.OK, "nothing is changed by a second one");
        (await portal.TrailAsync()).Count(e => e.Event == nameof(CatalogTaken)).Should().Be(2, "this one's and the seed's");
    }

    [Fact]
    public async Task The_differences_of_a_clone_show_it_and_take_it_back()
    {
        await portal.WithDbAsync(async db =>
        {
            var source = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
            db.Cycles.Add(AssessmentCycle.CloneOf(source, portal.World.NewId(), new CycleYears(2025, 2024, source.TimeZone)));
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignInAsAsync(World.Admin1);
        await browser.SubmitAsync(await browser.GetAsync("/penilaian/2025/atur/indikator/E11"), Form, ("Target", "85"));

        var page = await browser.GetAsync("/penilaian/2025/salin");
        page.TextsOf("main h2").Should().Contain("Indikator Master Ansit");
        var row = page.Document.QuerySelectorAll("fieldset.diff").Single(f => f.TextContent.Contains("E11 Bumil TTD 90"));
        row.QuerySelectorAll("tbody td").Select(c => c.TextContent).Should().Equal("80", "85");
        var undo = (IHtmlInputElement)row.QuerySelector("input[value=kembalikan]")!;
        await browser.SubmitAsync(page, "form[action$='/salin']", (undo.Name!, "kembalikan"));

        (await portal.World.CycleAsync(2025)).Catalog.Should().Be((await portal.World.CycleAsync()).Catalog);
    }

    private async Task<Page> SendAsync(string address, params (string Name, string? Value)[] fields)
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        return await browser.SubmitAsync(await browser.GetAsync($"{Edit}/{address}"), Form, fields);
    }

    private async Task<string> NoticeAsync(string address, params (string Name, string? Value)[] fields)
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var answer = await browser.SubmitAsync(await browser.GetAsync($"{Edit}/{address}"), Form, fields);
        answer.Location.Should().NotBeNull($"the page said: {string.Join(" ", answer.Errors)}");
        return (await browser.GetAsync(answer.Location!)).TextOf(".notice--page");
    }
}
