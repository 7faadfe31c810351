using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;
using StuntingAssessment.Web.Tests.Platform.Files;
using static StuntingAssessment.Web.Tests.Features.Ansit.Workbooks.WorkbookStage;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;

/// <summary>Every way in which a workbook goes wrong between the download and the upload: its sentence, and the database unchanged.</summary>
public sealed class MalformedTests(MalformedTests.Stage shared) : IClassFixture<MalformedTests.Stage>
{
    private readonly PortalFixture portal = shared.Portal;
    private readonly WorkbookStage stage = shared.Workbooks;
    private readonly Browser browser = shared.Browser;
    private byte[] fresh = shared.Fresh;

    /// <summary>One portal for all of them: none changes what the others look at.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public Stage() => Workbooks = new WorkbookStage(Portal);

        public PortalFixture Portal { get; } = new();

        public WorkbookStage Workbooks { get; }

        public Browser Browser { get; private set; } = null!;

        public byte[] Fresh { get; private set; } = [];

        public async Task InitializeAsync()
        {
            await Portal.InitializeAsync();
            await Workbooks.BeginAsync();
            Browser = await Portal.SignInAsAsync(World.HealthOperator);
            Fresh = await Workbooks.DownloadAsync(Browser);
        }

        public Task DisposeAsync()
        {
            Browser.Dispose();
            return Portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task Cells_that_are_no_number_are_refused_each_with_its_sentence()
    {
        var book = Edited(e =>
        {
            e.Formula(Isian, stage.At("BALITA"), "60+60", 120);
            e.Number(Isian, stage.At("BALITA", 1), 0.85, e.Style(9));
            e.Number(Isian, stage.At("BALITA", 2), 45423, e.Style(14));
            e.Text(Isian, stage.At("BALITA", 3), "85.7");
            e.Text(Isian, stage.At("BALITA", 4), "kira-kira seratus");
            e.Number(Isian, stage.At("BALITA", 5), -1);
            e.Number(Isian, stage.At("BALITA", 6), 12.5);
            e.Text(Isian, stage.At("BALITA", 7), "85%");
            e.Text(Isian, stage.At("BALITA", 8), "1.234");
        });

        var page = await RefusedButGoodAsync(book, good: 1, refused: 8);

        SentenceAt(page, "BALITA", 0).Should().Be("Sel ini berisi rumus. Salin, lalu tempel kembali sebagai nilai saja.");
        SentenceAt(page, "BALITA", 1).Should().Be("Tertulis 85%. Isi jumlahnya, bukan persen: persen dihitung portal. Ubah format selnya menjadi angka.");
        SentenceAt(page, "BALITA", 2).Should().Be("Sel ini terbaca sebagai tanggal. Ubah format selnya menjadi angka, lalu ketik ulang.");
        SentenceAt(page, "BALITA", 3).Should().StartWith("\"85.7\" bukan bilangan bulat.");
        SentenceAt(page, "BALITA", 4).Should().StartWith("\"kira-kira seratus\" bukan bilangan bulat.");
        SentenceAt(page, "BALITA", 5).Should().Be("Isi nol atau lebih; angka tidak boleh negatif.");
        SentenceAt(page, "BALITA", 6).Should().Be("Isi bilangan bulat, tanpa koma.");
        SentenceAt(page, "BALITA", 7).Should().Be("Isi jumlahnya, bukan persen. Persen dihitung portal.");
        page.Row(stage.Village(8).Name).Should().BeEmpty();
        page.Text.Should().Contain("1.234");
    }

    [Fact]
    public async Task Merged_cells_are_refused()
    {
        var book = Edited(e => e.Number(Isian, stage.At("BALITA"), 120).Merge(Isian, $"{stage.At("BALITA")}:{stage.At("BALITA", 2)}"));

        var page = await RefusedButGoodAsync(book, good: 0, refused: 1);

        SentenceAt(page, "BALITA", 0).Should().StartWith($"Sel {stage.At("BALITA")}:{stage.At("BALITA", 2)} digabung");
    }

    [Fact]
    public async Task Moved_rows_and_columns_are_found_by_their_codes()
    {
        var book = Edited(e => e.Number(Isian, stage.At("BALITA"), 120).Number(Isian, stage.At("S06"), 90).SwapRows(Isian, 7, 9).SwapColumns(Isian, stage.ColumnOf("BALITA"), stage.ColumnOf("S06")));

        var page = await stage.DryRunAsync(browser, book);

        page.TextsOf(".stats dd").Should().Equal("2", "0", "0", "0", "0");
        page.Text.Should().Contain($"{stage.Village(0).Name}: 2 sel").And.Contain($"Isian {stage.ColumnOf("S06")}9").And.NotContain("Untuk diketahui");
    }

    [Fact]
    public async Task A_renamed_village_is_found_by_its_code_and_told()
    {
        var page = await stage.DryRunAsync(browser, Edited(e => e.Text(Isian, "B7", "Desa Lain").Number(Isian, stage.At("BALITA"), 120)));

        page.Text.Should().Contain("1 nama di lembar \"Isian\" berubah; baris dikenali dari kodenya, bukan dari namanya.").And.Contain($"{stage.Village(0).Name}: 1 sel");
    }

    [Fact]
    public async Task A_renamed_head_does_not_matter()
    {
        var page = await stage.DryRunAsync(browser, Edited(e => e.Text(Isian, $"{stage.ColumnOf("BALITA")}5", "Anak kecil").Number(Isian, stage.At("BALITA"), 120)));

        page.TextsOf(".stats dd").Should().Equal("1", "0", "0", "0", "0");
    }

    [Fact]
    public async Task Deleted_rows_and_columns_leave_the_portal_as_it_is_and_are_told()
    {
        await stage.TypedAsync("BALITA", 40, 100);
        await stage.TypedAsync("S06", 41, 50);
        fresh = await stage.DownloadAsync(browser);
        var before = await stage.CellsAsync();

        var page = await stage.DryRunAsync(browser, Edited(e => e.DeleteRow(Isian, 47).DeleteColumn(Isian, stage.ColumnOf("S06"))));

        page.Text.Should().Contain($"1 baris tidak ada lagi di lembar \"Isian\" ({stage.Village(40).Name}); isinya di portal tidak diubah.")
            .And.Contain("1 kolom tidak dibaca dari lembar \"Isian\" (S06); isinya di portal tidak diubah.").And.Contain("Tidak ada yang berubah");
        (await stage.CellsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_changed_row_code_is_told_and_nothing_of_the_row_is_taken()
    {
        var page = await RefusedButGoodAsync(Edited(e => e.Text(Isian, "A7", "65.01.99.9999").Number(Isian, stage.At("BALITA"), 120)), good: 0, refused: 1);

        page.Text.Should().Contain("Isian A7").And.Contain("Kode \"65.01.99.9999\" tidak ada dalam buku kerja Kabupaten Bulungan, jadi barisnya tidak dibaca.");
    }

    [Fact]
    public async Task A_row_whose_code_was_erased_is_told_and_not_found_by_its_name()
    {
        var page = await RefusedButGoodAsync(Edited(e => e.Clear(Isian, "A7").Number(Isian, stage.At("BALITA"), 120)), good: 0, refused: 1);

        page.Text.Should().Contain("Baris ini tidak berkode, jadi tidak dibaca.");
    }

    [Fact]
    public async Task Of_two_rows_with_one_code_none_is_taken()
    {
        var book = Edited(e => e.Number(Isian, stage.At("BALITA"), 120).AppendRows(Isian, 7, 1));

        var page = await RefusedButGoodAsync(book, good: 0, refused: 3);

        page.Text.Should().Contain($"Kode {stage.Village(0).Code} ada di baris 7 dan {7 + stage.Regency.Places.Count - 1}, jadi tidak satu pun dibaca.");
    }

    [Fact]
    public async Task A_changed_column_code_is_told_and_nothing_of_the_column_is_taken()
    {
        var page = await RefusedButGoodAsync(Edited(e => e.Text(Isian, $"{stage.ColumnOf("BALITA")}6", "ANAK").Number(Isian, stage.At("BALITA"), 120)), good: 0, refused: 1);

        page.Text.Should().Contain("Kode kolom \"ANAK\" tidak dikenal dalam buku kerja ini, jadi kolomnya tidak dibaca.");
    }

    [Fact]
    public async Task A_column_of_one_s_own_and_a_row_of_totals_do_no_harm()
    {
        var last = 7 + stage.Regency.Places.Count - 1;
        var book = Edited(e => e.Number(Isian, stage.At("BALITA"), 120).Text(Isian, "CZ7", "hubungi bidan").Text(Isian, $"B{last}", "Jumlah").Formula(Isian, $"{stage.ColumnOf("BALITA")}{last}", "SUM(E7:E9)", 120));

        var page = await stage.DryRunAsync(browser, book);

        page.TextsOf(".stats dd").Should().Equal("1", "0", "0", "0", "0");
    }

    [Fact]
    public async Task A_second_sheet_is_told_and_not_read()
    {
        var page = await stage.DryRunAsync(browser, Edited(e => e.AddSheet("Coretan").Number(Isian, stage.At("BALITA"), 120)));

        page.Text.Should().Contain("Lembar \"Coretan\" tidak dibaca: bukan lembar isian.");
        page.TextsOf(".stats dd").Should().Equal("1", "0", "0", "0", "0");
    }

    [Fact]
    public async Task A_renamed_sheet_is_found_by_its_row_of_codes()
    {
        var page = await stage.DryRunAsync(browser, Edited(e => e.Number(Isian, stage.At("BALITA"), 120).RenameSheet(Isian, "Data 2023")));

        page.TextsOf(".stats dd").Should().Equal("1", "0", "0", "0", "0");
    }

    [Fact]
    public Task A_copy_of_the_sheet_is_refused() =>
        RefusedAsync(Edited(e => e.Number(Isian, stage.At("BALITA"), 120).AddSheet("Isian (2)", copyOf: Isian)), "Buku kerja ini berisi dua lembar isian; yang kedua \"Isian (2)\".");

    [Fact]
    public Task A_workbook_without_its_hidden_sheet_is_refused() => RefusedAsync(Edited(e => e.DeleteSheet("_portal")), "Berkas ini bukan buku kerja Master Ansit");

    [Fact]
    public Task A_workbook_without_its_row_of_codes_is_refused() => RefusedAsync(Edited(e => e.DeleteRow(Isian, 6)), "Baris kode di lembar \"Isian\" tidak ditemukan");

    [Fact]
    public Task Another_form_of_the_template_is_refused() => RefusedAsync(Edited(e => e.Text("_portal", "B1", "0")), "Buku kerja ini dari bentuk templat yang lain.");

    [Fact]
    public Task Another_year_is_refused() =>
        RefusedAsync(Edited(e => e.Text("_portal", "B2", "2023").Text("_portal", "B3", "2022")), "Buku kerja ini untuk penilaian 2023 (isian tahun 2022), sedangkan halaman ini untuk penilaian 2024");

    [Fact]
    public Task A_catalogue_that_changed_since_is_refused() =>
        RefusedAsync(Edited(e => e.Text("_portal", "B8", WorkbookEdit.Read(fresh, "_portal", "B8")!.Replace("Village.Count", "Village.Rate", StringComparison.Ordinal))), "Daftar indikator berubah sejak buku kerja ini diunduh.");

    [Fact]
    public Task Another_regency_is_refused() => RefusedAsync(Edited(e => e.Text("_portal", "B4", "65.03").Text("_portal", "C4", "Kabupaten Nunukan")), "Buku kerja ini milik Kabupaten Nunukan (65.03), bukan wilayah halaman ini.");

    [Fact]
    public Task Another_office_is_refused() =>
        RefusedAsync(Edited(e => e.Text("_portal", "B5", Guid.NewGuid().ToString()).Text("_portal", "C5", "Dinas Sosial")), "Buku kerja ini milik Dinas Sosial, bukan perangkat daerah halaman ini.");

    [Fact]
    public Task Spoiled_marks_are_refused() => RefusedAsync(Edited(e => e.Text("_portal", "C10", "1 dua 3")), "Lembar tersembunyi buku kerja ini berubah");

    [Fact]
    public Task Marks_that_name_a_village_twice_are_refused() => RefusedAsync(Edited(e => e.Text("_portal", "B12", WorkbookEdit.Read(fresh, "_portal", "B11")!)), "Lembar tersembunyi buku kerja ini berubah");

    [Fact]
    public async Task A_version_that_the_portal_does_not_have_is_no_conflict_where_nothing_stands()
    {
        var page = await stage.DryRunAsync(browser, Edited(e => e.Text("_portal", "C11", string.Join(' ', Enumerable.Repeat(5, stage.Measures.Count))).Number(Isian, stage.At("BALITA"), 120)));

        page.TextsOf(".stats dd").Should().Equal("1", "0", $"{stage.Measures.Count - 1}", "0", "0");
    }

    [Fact]
    public async Task A_village_that_is_no_more_is_told()
    {
        var page = await RefusedButGoodAsync(Edited(e => e.Text("_portal", "B11", Guid.NewGuid().ToString()).Number(Isian, stage.At("BALITA"), 120)), good: 0, refused: 1);

        page.Text.Should().Contain($"Desa/kelurahan berkode {stage.Village(0).Code} tidak ada lagi di Kabupaten Bulungan pada tahun itu");
        (await browser.GetAsync($"{page.Url}/perbaikan.xlsx")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public Task Macros_are_refused() => RefusedAsync(PackageEdit.With(fresh, "xl/vbaProject.bin", [1, 2, 3]), UploadRefusals.Macros);

    [Fact]
    public Task A_zip_bomb_is_refused() => RefusedAsync(PackageEdit.With(fresh, "xl/media/gambar.bin", new byte[64 * 1024 * 1024]), UploadRefusals.Bomb);

    [Theory]
    [InlineData("bukan buku kerja sama sekali", "Jenis berkas ini tidak diterima")]
    [InlineData("%PDF-1.7 isi", "Jenis berkas ini tidak diterima")]
    [InlineData("", "Berkas kosong (0 byte).")]
    public Task What_is_no_workbook_is_refused(string content, string sentence) => RefusedAsync(System.Text.Encoding.UTF8.GetBytes(content), sentence);

    [Fact]
    public async Task A_workbook_of_another_kind_is_refused() => await RefusedAsync(
        WorkbookWriter.Of(new SheetPlan("Daftar", [new("nama", 20)], [["Siti"]])), "Berkas ini bukan buku kerja Master Ansit");

    [Fact]
    public Task An_opendocument_sheet_is_refused_with_what_to_do() =>
        RefusedAsync(UploadSamples.OpenDocument("spreadsheet"), "Jenis berkas ini tidak diterima; jenisnya dikenali dari isi, bukan dari nama. Unggah lembar kerja Excel (.xlsx); dari aplikasi lain, simpan dahulu sebagai .xlsx.");

    [Fact]
    public async Task A_hundred_thousand_extra_rows_are_refused()
    {
        var data = new System.Text.StringBuilder();
        for (var row = 500; row < 100_500; row++)
        {
            data.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>x{row}</t></is></c><c r=\"{stage.ColumnOf("BALITA")}{row}\"><v>{row}</v></c></row>");
        }

        await RefusedAsync(PackageEdit.InSheet(fresh, "</sheetData>", data + "</sheetData>"), "Lembar \"Isian\" berisi ribuan baris yang tidak dikenal; daftar desanya hanya 81.");
    }

    [Fact]
    public Task A_damaged_workbook_is_refused() => RefusedAsync(PackageEdit.InSheet(fresh, "<sheetData>", "<sheetData><row>"), UploadRefusals.Damaged);

    private byte[] Edited(Action<WorkbookEdit> act) => WorkbookEdit.Of(fresh, act);

    private string SentenceAt(Page page, string measure, int village) => page.Row($"Isian {stage.At(measure, village)}")[2];

    private async Task<Page> RefusedButGoodAsync(byte[] book, int good, int refused)
    {
        var before = await stage.CellsAsync();
        var page = await stage.DryRunAsync(browser, book);
        page.TextsOf(".stats dd").Should().Equal($"{good}", "0", "0", $"{refused}", "0");
        (await stage.CellsAsync()).Should().Be(before);
        return page;
    }

    private async Task RefusedAsync(byte[] book, string sentence)
    {
        var before = await stage.CellsAsync();
        var uploads = await portal.ReadAsync(db => Task.FromResult(db.AnsitUploads.Count()));

        var answer = await stage.UploadAsync(browser, book);

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Errors.Should().Contain(e => e.StartsWith(sentence, StringComparison.Ordinal), $"it said {string.Join(" ", answer.Errors)}");
        (await stage.CellsAsync()).Should().Be(before);
        (await portal.ReadAsync(db => Task.FromResult(db.AnsitUploads.Count()))).Should().Be(uploads);
    }
}
