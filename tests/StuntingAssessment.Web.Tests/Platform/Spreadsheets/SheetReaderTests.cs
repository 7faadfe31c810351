using System.IO.Compression;
using System.Text;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Tests.Platform.Spreadsheets;

public sealed class SheetReaderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly SheetLimits Limits = SheetLimits.List(20);

    private Task<Sheet> ReadAsync(byte[] bytes, SheetLimits? limits = null) =>
        portal.WithAsync(services => new SheetReader((FileStore)services.GetService(typeof(FileStore))!).ReadAsync(new MemoryStream(bytes), limits ?? Limits, CancellationToken.None));

    private Task<Sheet> ReadAsync(string csv, SheetLimits? limits = null) => ReadAsync(Encoding.UTF8.GetBytes(csv), limits);

    private async Task<string> RefusalAsync(byte[] bytes, SheetLimits? limits = null) =>
        (await ((Func<Task>)(() => ReadAsync(bytes, limits))).Should().ThrowAsync<RuleBrokenException>()).Which.Message;

    private static string Cells(Sheet sheet) => string.Join("|", sheet.Rows.Select(r => r.Number + ":" + string.Join(",", r.Cells.Where(c => !c.IsBlank).Select(c => $"{c.Place}={c.Kind}:{c.Text}"))));

    [Theory]
    [InlineData("nama,surel\r\nAni,ani@contoh.invalid\r\n")]
    [InlineData("nama;surel\n\"Ani\";ani@contoh.invalid")]
    [InlineData("nama\tsurel\nAni\tani@contoh.invalid\n\n")]
    [InlineData("\uFEFFnama;\"surel\"\r\nAni;ani@contoh.invalid")]
    public async Task A_csv_is_read_whatever_parts_its_cells(string csv) =>
        Cells(await ReadAsync(csv)).Should().Be("1:A1=Text:nama,B1=Text:surel|2:A2=Text:Ani,B2=Text:ani@contoh.invalid");

    [Fact]
    public async Task A_csv_keeps_row_numbers_quotes_and_marks_formulas() =>
        Cells(await ReadAsync("a,b\n\n\"Siti, S.E.\",=1+1\n-5,+62\n")).Should().Be("1:A1=Text:a,B1=Text:b|3:A3=Text:Siti, S.E.,B3=Formula:=1+1|4:A4=Text:-5,B4=Text:+62");

    [Fact]
    public async Task A_csv_may_be_utf16_and_nothing_else_but_utf8()
    {
        Cells(await ReadAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("näma")])).Should().Be("1:A1=Text:näma");
        (await RefusalAsync([.. "nama\n"u8, 0xE9, 0x20, (byte)'x'])).Should().StartWith("CSV ini tidak tersimpan sebagai UTF-8.");
        (await RefusalAsync("a,\"b\n"u8.ToArray())).Should().StartWith("Tanda kutip");
    }

    [Fact]
    public async Task A_workbook_gives_types_and_what_was_written_comes_back()
    {
        var bytes = WorkbookWriter.Of(new SheetPlan("Daftar", [new("a", 10), new("b", 10, CellKind.Number), new("c", 12, CellKind.Date)], [["=HYPERLINK(\"x\")", 65.5m, new DateOnly(2024, 5, 20)], [null, null, null], ["Ani\u0001", 2024, null]]));

        var sheet = await ReadAsync(bytes);

        sheet.Name.Should().Be("Daftar");
        Cells(sheet).Should().Be("1:A1=Text:a,B1=Text:b,C1=Text:c|2:A2=Text:=HYPERLINK(\"x\"),B2=Number:65.5,C2=Date:2024-05-20|4:A4=Text:Ani,B4=Number:2024");
        sheet.Rows[1].Cell(3).Date.Should().Be(new DateOnly(2024, 5, 20));
        sheet.Rows[2].Cell(2).Whole.Should().Be(2024);
    }

    [Fact]
    public void What_is_written_is_a_valid_workbook()
    {
        var book = WorkbookWriter.Of(
            new SheetPlan("Daftar", [new("a", 10, Choices: "Pilihan!$A$2:$A$3"), new("b", 12, CellKind.Date), new("c", 9, CellKind.Number, "\"ya,tidak\"")], [["=1", new DateOnly(2024, 5, 20), 1]]),
            new SheetPlan("Pilihan", [new("a", 10)], [["satu"], ["dua"]]));

        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task A_text_that_could_start_a_formula_is_marked_as_text() =>
        (await PartOf(WorkbookWriter.Of(new SheetPlan("S", [new("a", 10)], [["=1+1"], ["+62"], ["aman"]])), "xl/styles.xml")).Should().Contain("quotePrefix=\"1\"");

    [Fact]
    public async Task Formulas_and_errors_are_told_from_what_was_typed()
    {
        var bytes = await ChangedAsync(WorkbookWriter.Of(new SheetPlan("S", [new("a", 10)], [[1, 2, 3]])), "xl/worksheets/sheet1.xml", xml => xml
            .Replace("<c r=\"A2\"><v>1</v>", "<c r=\"A2\"><f>SUM(B2:C2)</f><v>5</v>", StringComparison.Ordinal)
            .Replace("<c r=\"B2\"><v>2</v>", "<c r=\"B2\" t=\"e\"><v>#REF!</v>", StringComparison.Ordinal));

        (await ReadAsync(bytes)).Rows[1].Cells.Select(c => c.Kind).Should().Equal(CellKind.Formula, CellKind.Error, CellKind.Number);
    }

    [Fact]
    public async Task More_than_the_limits_is_refused_before_it_costs()
    {
        var one = new SheetPlan("S", [new("a", 10)], Enumerable.Range(0, 21).Select(IReadOnlyList<object?> (i) => [i]));

        (await RefusalAsync(WorkbookWriter.Of(one))).Should().Be("Daftar ini lebih dari 20 baris. Bagi menjadi beberapa berkas, lalu unggah satu per satu.");
        (await RefusalAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x\n", 22))))).Should().StartWith("Daftar ini lebih dari 20 baris.");
        (await RefusalAsync(Encoding.UTF8.GetBytes(new string(',', 40) + "x"))).Should().StartWith("Daftar ini memakai lebih dari 40 kolom.");
        (await RefusalAsync(Encoding.UTF8.GetBytes(new string('x', 1001)))).Should().Be("Sel A1 terlalu panjang: paling banyak 1000 karakter.");
        (await RefusalAsync(WorkbookWriter.Of(new SheetPlan("S", [new("a", 10)], [[new string(' ', 200_000)]])), Limits with { ExpandedBytes = 100_000 })).Should().Be(UploadRefusals.Bomb);
        (await RefusalAsync(WorkbookWriter.Of(one), Limits with { Bytes = 100 })).Should().Contain("melebihi batas");
        (await RefusalAsync(WorkbookWriter.Of(one), Limits with { Time = TimeSpan.Zero })).Should().StartWith("Berkas ini terlalu lama dibaca.");
    }

    [Fact]
    public async Task What_is_no_table_is_refused_with_the_reason()
    {
        var book = WorkbookWriter.Of(new SheetPlan("S", [new("a", 10)], [["x"]]));

        (await RefusalAsync([])).Should().Be(UploadRefusals.Empty);
        (await RefusalAsync("%PDF-1.4\n"u8.ToArray())).Should().Be(UploadRefusals.NotATable);
        (await RefusalAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).Should().Be(UploadRefusals.OldOffice);
        (await RefusalAsync("<html><body>a,b"u8.ToArray())).Should().Be(UploadRefusals.WebPage);
        (await RefusalAsync([1, 0, 2, 0, 3])).Should().Be(UploadRefusals.NotATable);
        (await RefusalAsync(await WithEntryAsync(book, "xl/vbaProject.bin"))).Should().Be(UploadRefusals.Macros);
        (await RefusalAsync(await ChangedAsync(book, "xl/worksheets/sheet1.xml", xml => xml[..(xml.Length / 2)]))).Should().Be(UploadRefusals.Damaged);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "</x:sheets>")]
    [InlineData("xl/worksheets/sheet1.xml", "</sheetData>")]
    public async Task What_nests_without_end_is_damage(string part, string behind)
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));
        var book = await ChangedAsync(WorkbookWriter.Of(new SheetPlan("S", [new("a", 10)], [["x"]])), part, xml => xml.Replace(behind, behind + deep, StringComparison.Ordinal));

        (await RefusalAsync(book)).Should().Be(UploadRefusals.Damaged);
    }

    private static async Task<string> PartOf(byte[] book, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return await reader.ReadToEndAsync();
    }

    private static async Task<byte[]> ChangedAsync(byte[] book, string part, Func<string, string> change)
    {
        var changed = change(await PartOf(book, part));
        changed.Should().NotBe(await PartOf(book, part));
        using var stream = new MemoryStream();
        await stream.WriteAsync(book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            await writer.WriteAsync(changed);
        }

        return stream.ToArray();
    }

    private static async Task<byte[]> WithEntryAsync(byte[] book, string name)
    {
        using var stream = new MemoryStream();
        await stream.WriteAsync(book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var entry = zip.CreateEntry(name).Open();
            await entry.WriteAsync("x"u8.ToArray());
        }

        return stream.ToArray();
    }
}
