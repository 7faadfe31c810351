using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;
using static StuntingAssessment.Web.Tests.Features.Ansit.Workbooks.WorkbookStage;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;

public sealed class RoundTripTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private readonly WorkbookStage stage;
    private Browser browser = null!;

    public RoundTripTests() => stage = new WorkbookStage(portal);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await stage.BeginAsync();
        browser = await portal.SignInAsAsync(World.HealthOperator);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task What_is_filled_in_is_shown_first_and_stored_with_one_click()
    {
        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At("BALITA"), 120).Text(Isian, stage.At("BALITA", 1), "1.234").Text(Isian, stage.At("S06"), "tidak berlaku: belum ada posyandu"));

        var page = await stage.DryRunAsync(browser, book);

        page.TextsOf(".stats dd").Should().StartWith("3");
        page.Text.Should().Contain("Belum ada yang disimpan").And.Contain("Simpan 3 sel").And.Contain(stage.Village(0).Name).And.Contain("1.234").And.Contain("tidak berlaku: belum ada posyandu");
        (await stage.CellsAsync()).Should().BeEmpty();

        var taken = await TakeAsync(browser, page);

        taken.Location.Should().Be(page.Url);
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(120);
        (await stage.CellAsync("BALITA", 1))!.Amount.Should().Be(1234);
        (await stage.CellAsync("S06"))!.Reason.Should().Be("belum ada posyandu");
        (await browser.GetAsync(page.Url)).Text.Should().Contain("3 sel disimpan").And.Contain("Batalkan penyimpanan ini");
        (await portal.TrailAsync())[^1].Event.Should().Be("CellsTaken");
    }

    /// <summary>With numbers in every column, and those of the year before beside them.</summary>
    [Fact]
    public async Task What_libreoffice_saved_is_shown_and_stored_cell_for_cell()
    {
        var measures = stage.Measures.Where(m => m.Level is IndicatorLevel.Village).ToList();
        static CellContent ContentOf(Measure measure, int village) => CellContent.Of(
            measure.IsPopulation ? 1000 + village : measure.Kind is IndicatorKind.YesNo ? village % 2 : measure.Code == "S06" ? 500 : 10 + measure.Index);
        (await stage.TypedAsync([.. measures.SelectMany(m => Enumerable.Range(0, 3).Select(v => new CellInput(stage.Village(v).Id, m.Code, ContentOf(m, v), 0)))])).Should().Be(measures.Count * 3);
        foreach (var measure in measures)
        {
            await stage.RememberAsync(measure.Code, 0, ContentOf(measure, 1).Amount);
        }

        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e
            .Number(Isian, stage.At("BALITA"), 1100)
            .Text(Isian, stage.At("S06", 1), "tidak berlaku: belum ada \"posyandu\" & bidan")
            .Clear(Isian, stage.At("REMATRI", 2))
            .Number(Isian, stage.At("BALITA", 3), 900)
            .Text(Isian, stage.At("REMATRI", 3), "1.234"));
        var wanted = await ContentsAsync();
        wanted[(stage.Village(0).Id, "BALITA")] = CellContent.Of(1100);
        wanted[(stage.Village(1).Id, "S06")] = CellContent.NotApplicable("belum ada \"posyandu\" & bidan");
        wanted[(stage.Village(2).Id, "REMATRI")] = CellContent.Empty;
        wanted[(stage.Village(3).Id, "BALITA")] = CellContent.Of(900);
        wanted[(stage.Village(3).Id, "REMATRI")] = CellContent.Of(1234);
        using var office = new LibreOffice();

        var page = await stage.DryRunAsync(browser, await office.SaveAgainAsync(book));

        page.TextsOf(".stats dd").Should().Equal("2", "3", "1 dikosongkan", $"{(measures.Count * 3) - 3}", "0", "0");
        await TakeAsync(browser, page);
        (await ContentsAsync()).Should().BeEquivalentTo(wanted);
    }

    [Fact]
    public async Task Importing_an_export_changes_nothing()
    {
        await stage.TypedAsync("BALITA", 0, 120);
        await stage.TypedAsync("S06", 0, 90);
        var before = await stage.CellsAsync();

        var page = await stage.DryRunAsync(browser, await stage.DownloadAsync(browser));

        page.Text.Should().Contain("Tidak ada yang berubah");
        page.TextsOf(".stats dd").Should().Equal("0", "0", "2", "0", "0");
        (await stage.CellsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_batch_is_undone_with_one_click()
    {
        await stage.TypedAsync("BALITA", 0, 100);
        await stage.TypedAsync("BALITA", 2, 80);
        await stage.TypedAsync("S06", 2, 70);
        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At("BALITA"), 120).Number(Isian, stage.At("BALITA", 1), 50).Number(Isian, stage.At("S06", 2), 10));
        var page = await stage.DryRunAsync(browser, book);
        await TakeAsync(browser, page);
        (await browser.GetAsync(page.Url)).Text.Should().NotContain("Yang akan disimpan");
        await stage.TypedAsync("BALITA", 2, 60);
        var list = await browser.GetAsync(stage.Home);
        list.Text.Should().Contain("isian.xlsx").And.Contain("Tersimpan").And.Contain("tidak diambil dalam 30 hari");

        var answer = await browser.SubmitAsync(list, "form[action*='/kumpulan/']");

        answer.Location.Should().Be(stage.Home);
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(100);
        (await stage.CellAsync("BALITA", 1))!.Amount.Should().BeNull();
        var after = await browser.GetAsync(stage.Home);
        after.TextOf(".notice--page").Should().Be(
            $"2 sel dikembalikan seperti semula; 1 sel tidak dapat dikembalikan karena isi lamanya tidak lolos pemeriksaan sekarang ({stage.Village(2).Name}, {stage.Measures.Single(m => m.Code == "S06").Title}).");
        after.Text.Should().Contain("Dibatalkan");
        (await stage.CellAsync("S06", 2))!.Amount.Should().Be(10);
        (await browser.GetAsync(page.Url)).Text.Should().Contain("Penyimpanan ini sudah dibatalkan").And.NotContain("Yang akan disimpan");
    }

    [Fact]
    public async Task Good_cells_are_taken_while_bad_ones_wait()
    {
        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At("BALITA"), 120).Number(Isian, stage.At("S06"), 130).Text(Isian, stage.At("BALITA", 1), "banyak"));
        var page = await stage.DryRunAsync(browser, book);
        page.Text.Should().Contain("Balita diukur 130 lebih banyak daripada jumlah balita: 120. Perbaiki salah satunya.").And.Contain("1 sel disimpan, 2 ditahan");

        (await TakeAsync(browser, page)).Errors.Should().ContainMatch("Ada isian yang ditahan.*");
        (await stage.CellsAsync()).Should().BeEmpty();
        var taken = await TakeGoodAsync(browser, page);

        taken.Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(page.Url)).TextOf(".notice--page").Should().Be("1 sel disimpan, 2 ditahan.");
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(120);
        (await stage.CellAsync("S06")).Should().BeNull();
    }

    [Fact]
    public async Task A_cell_that_both_changed_is_a_conflict_to_decide()
    {
        await stage.TypedAsync("BALITA", 0, 100);
        await stage.TypedAsync("BALITA", 1, 200);
        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At("BALITA"), 120).Number(Isian, stage.At("BALITA", 1), 220));
        await stage.TypedAsync("BALITA", 0, 110);
        await stage.TypedAsync("BALITA", 1, 210);

        var page = await stage.DryRunAsync(browser, book);

        page.TextsOf(".stats dd").Should().Equal("0", "0", "0", "0", "2");
        page.Text.Should().Contain("Bentrok: 2").And.Contain("110").And.Contain("120").And.Contain("perintah portal");
        await TakeAsync(browser, page, ("IsPartial", "true"), ("Choices[0]", page.Document.QuerySelectorAll("input[name='Choices[0]']")[1].GetAttribute("value")));
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(120);
        (await stage.CellAsync("BALITA", 1))!.Amount.Should().Be(210);
    }

    [Fact]
    public async Task More_conflicts_than_the_page_holds_are_decided_together()
    {
        string[] measures = ["BALITA", "S06", "REMATRI"];
        var villages = stage.Regency.Places.Count - 1;
        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e =>
        {
            foreach (var (measure, village) in measures.SelectMany(m => Enumerable.Range(0, villages).Select(v => (m, v))))
            {
                e.Number(Isian, stage.At(measure, village), measure == "S06" ? 9 : 20);
            }
        });
        await stage.TypedAsync([.. measures.SelectMany(m => Enumerable.Range(0, villages).Select(v => new CellInput(stage.Village(v).Id, m, CellContent.Of(10), 0)))]);

        var page = await stage.DryRunAsync(browser, book);

        page.TextsOf(".stats dd")[^1].Should().Be($"{villages * 3}");
        page.Document.QuerySelectorAll("input[name^=Choices]").Should().HaveCount(2 * 200);
        page.Text.Should().Contain($"{(villages * 3) - 200} bentrok lagi");
        await TakeAsync(browser, page, ("IsPartial", "true"), ("TakesRest", "true"));
        (await browser.GetAsync(page.Url)).TextOf(".notice--page").Should().Be($"{(villages * 3) - 200} sel disimpan, 200 ditahan.");
        (await stage.CellAsync(measures[0]))!.Amount.Should().Be(10, "it was among those that are decided one by one, and was left");
        (await stage.CellAsync(measures[0], villages - 1))!.Amount.Should().Be(20);
    }

    [Fact]
    public async Task What_somebody_else_changed_and_this_person_did_not_is_left()
    {
        await stage.TypedAsync("BALITA", 0, 100);
        var book = await stage.DownloadAsync(browser);
        await stage.TypedAsync("BALITA", 0, 110);
        await stage.TypedAsync("BALITA", 1, 50);

        var page = await stage.DryRunAsync(browser, book);

        page.TextsOf(".stats dd").Should().Equal("0", "0", "0", "0", "0");
        page.Text.Should().Contain("2 sel berubah di portal sejak buku ini diunduh dan tidak Anda ubah; isi di portal dibiarkan.");
    }

    [Fact]
    public async Task The_same_workbook_sent_again_is_not_in_conflict_with_itself()
    {
        var book = await stage.DownloadAsync(browser);
        await TakeAsync(browser, await stage.DryRunAsync(browser, WorkbookEdit.Of(book, e => e.Number(Isian, stage.At("BALITA"), 120))));

        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(book, e => e.Number(Isian, stage.At("BALITA"), 121)));

        page.TextsOf(".stats dd").Should().StartWith(["0", "1"]);
        await TakeAsync(browser, page);
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(121);
    }

    [Fact]
    public async Task A_workbook_that_was_taken_back_can_be_mended_and_sent_again()
    {
        var book = await stage.DownloadAsync(browser);
        await TakeAsync(browser, await stage.DryRunAsync(browser, WorkbookEdit.Of(book, e => e.Number(Isian, stage.At("BALITA"), 120))));
        await browser.SubmitAsync(await browser.GetAsync(stage.Home), "form[action*='/kumpulan/']");

        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(book, e => e.Number(Isian, stage.At("BALITA"), 121)));

        page.TextsOf(".stats dd").Should().Equal("1", "0", "0", "0", "0");
        await TakeAsync(browser, page);
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(121);
    }

    [Fact]
    public async Task What_changed_while_the_page_was_open_is_shown_again()
    {
        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At("BALITA"), 120)));
        await stage.TypedAsync("BALITA", 0, 110);

        var answer = await TakeAsync(browser, page);

        answer.Errors.Should().ContainMatch("Isian di portal berubah sejak pratinjau*");
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(110);
    }

    [Fact]
    public async Task Of_two_people_at_once_one_is_stored_and_the_other_told()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var fresh = await stage.DownloadAsync(browser);
        var (mine, theirs) = (WorkbookEdit.Of(fresh, e => e.Number(Isian, stage.At("BALITA"), 120)), WorkbookEdit.Of(fresh, e => e.Number(Isian, stage.At("BALITA"), 130)));
        var (page, other) = (await stage.DryRunAsync(browser, mine), await stage.DryRunAsync(coordinator, theirs));

        var answers = await Task.WhenAll(TakeAsync(browser, page), TakeAsync(browser, page), TakeAsync(coordinator, other));

        var cell = (await stage.CellAsync("BALITA"))!;
        cell.Version.Should().Be(1);
        cell.Amount.Should().BeOneOf(120, 130);
        (await portal.ReadAsync(db => db.AnsitBatches.CountAsync())).Should().Be(1);
        (await portal.ReadAsync(db => db.AnsitUploads.CountAsync(u => u.BatchId == cell.BatchId))).Should().Be(1);
        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.Redirect || a.Errors.Count > 0);
        var told = await (cell.Amount == 120 ? coordinator.GetAsync(other.Url) : browser.GetAsync(page.Url));
        told.TextsOf(".stats dd")[^1].Should().Be("1", "it is a conflict to decide now");
    }

    [Fact]
    public async Task A_workbook_can_be_left_found_again_and_thrown_away()
    {
        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At("BALITA"), 120)));
        (await browser.GetAsync(stage.Home)).Text.Should().Contain("Menunggu");

        await browser.SubmitAsync(page, "form[action$='/pembuangan']");

        (await browser.GetAsync(page.Url)).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync(stage.Home)).Text.Should().Contain("Belum ada buku kerja yang diunggah");
        (await stage.CellsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Emptied_cells_are_told_and_emptied()
    {
        await stage.TypedAsync("BALITA", 0, 100);
        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Clear(Isian, stage.At("BALITA"))));

        page.Text.Should().Contain("1 dikosongkan").And.Contain("1 sel berisi di portal tetapi kosong dalam buku ini; bila buku ini disimpan, sel itu dikosongkan.");
        await TakeAsync(browser, page);
        (await stage.CellAsync("BALITA"))!.Amount.Should().BeNull();
    }

    [Fact]
    public async Task What_will_be_asked_about_the_new_numbers_is_told_and_holds_nothing_back()
    {
        foreach (var village in new[] { 0, 1, 2 })
        {
            await stage.RememberAsync("BALITA", village, 100);
        }

        await stage.TypedAsync("BALITA", 1, 200);
        await stage.AcceptedAsync(AnsitChecks.PopulationChanged, "BALITA", 2, "Tahun 2022 100, sekarang 150: naik lebih dari 25%.");
        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e =>
        {
            e.Number(Isian, stage.At("BALITA"), 140).Number(Isian, stage.At("BALITA", 2), 150);
            foreach (var village in Enumerable.Range(3, 21))
            {
                e.Number(Isian, stage.At("REMATRI", village), 33);
            }
        });

        var page = await stage.DryRunAsync(browser, book);

        var told = page.TextsOf("section[aria-labelledby=peringatan] tbody tr");
        told[0].Should().Contain("Seluruh kolom").And.Contain("Angka 33 terisi di lebih dari 20 desa/kelurahan.");
        told.Where(t => t.Contains("naik lebih dari 25%", StringComparison.Ordinal)).Should().ContainSingle("the accepted one and the one about a cell that the workbook leaves alone are not told")
            .Which.Should().Contain(stage.Village(0).Name).And.Contain("Tahun 2022 100, sekarang 140: naik lebih dari 25%.");
        page.TextOf("#peringatan").Should().Be($"{told.Count} peringatan");
        page.Document.QuerySelector("section[aria-labelledby=peringatan] a")!.GetAttribute("href").Should().StartWith(Links.AnsitProblems(Year, World.Bulungan));
        page.Text.Should().Contain("Simpan 23 sel");

        await TakeAsync(browser, page);

        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(140);
        var taken = await browser.GetAsync(page.Url);
        taken.Document.QuerySelectorAll("#peringatan").Should().BeEmpty();
        taken.Text.Should().Contain("Peringatan tentang isiannya, bila ada, tertulis di Pemeriksaan.");
    }

    /// <summary>Their number is told whole.</summary>
    [Fact]
    public async Task Of_many_warnings_the_first_fifty_are_listed()
    {
        var villages = stage.Regency.Places.Count - 1;
        for (var village = 0; village < villages; village++)
        {
            await stage.RememberAsync("BALITA", village, 100);
        }

        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(await stage.DownloadAsync(browser), e =>
        {
            for (var village = 0; village < villages; village++)
            {
                e.Number(Isian, stage.At("BALITA", village), 200 + village);
            }
        }));

        page.TextOf("#peringatan").Should().Be($"{villages} peringatan");
        page.Document.QuerySelectorAll("section[aria-labelledby=peringatan] tbody tr").Should().HaveCount(50);
        page.Text.Should().Contain($"50 yang pertama dari {villages}. Selengkapnya di Pemeriksaan, sesudah disimpan.");
    }

    [Fact]
    public async Task Nothing_is_taken_in_a_phase_that_does_not_allow_it()
    {
        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Number(Isian, stage.At("BALITA"), 120)));
        await portal.World.MoveToAsync(Phase.Presentation);

        (await TakeAsync(browser, page)).Errors.Should().ContainMatch("Master Ansit tidak dapat diisi pada tahap*");
        (await browser.GetAsync(stage.Home)).HasForm("form[enctype]").Should().BeFalse();
        (await stage.CellsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_who_enters_numbers_reaches_the_workbook()
    {
        foreach (var email in World.Without(Permission.EnterAnsit))
        {
            using var other = await portal.SignInAsAsync(email);
            (await other.GetAsync(stage.Home)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await coordinator.GetAsync(stage.Home)).Heading.Should().Be("Buku kerja");
        using var neighbour = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        (await neighbour.GetAsync(stage.Home)).Status.Should().Be(HttpStatusCode.NotFound);
        var other1 = await portal.ReadAsync(db => db.Agencies.Where(a => a.Id != stage.Office && db.Regions.Any(r => r.Id == a.RegionId && r.Code == World.Bulungan)).Select(a => a.Id).FirstAsync());
        (await browser.GetAsync(Links.AnsitWorkbook(Year, World.Bulungan, other1))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_ask_the_database_the_same_number_of_times_whatever_they_show()
    {
        async Task<int> CountAsync(string url)
        {
            portal.Queries.Reset();
            (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.OK);
            return portal.Queries.Count;
        }

        var book = await stage.DownloadAsync(browser);
        var one = await stage.DryRunAsync(browser, WorkbookEdit.Of(book, e => e.Number(Isian, stage.At("BALITA"), 120)));
        var (listOfOne, runOfOne) = (await CountAsync(stage.Home), await CountAsync(one.Url));
        var three = await stage.DryRunAsync(browser, WorkbookEdit.Of(book, e => e.Number(Isian, stage.At("BALITA"), 120).Number(Isian, stage.At("BALITA", 1), 120).Number(Isian, stage.At("BALITA", 2), 120)));
        await stage.DryRunAsync(browser, book);

        (await CountAsync(stage.Home)).Should().Be(listOfOne).And.BeLessThanOrEqualTo(8);
        (await CountAsync(three.Url)).Should().Be(runOfOne).And.BeLessThanOrEqualTo(8);
    }

    private Task<Dictionary<(Guid Place, string Measure), CellContent>> ContentsAsync() =>
        portal.ReadAsync(db => db.AnsitCells.AsNoTracking().Where(c => c.Year == Year - 1).ToDictionaryAsync(c => (c.RegionId, c.Measure), c => c.Content));
}
