using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using StuntingAssessment.Web.Platform.Web;
using static StuntingAssessment.Web.Tests.Features.Ansit.Workbooks.WorkbookStage;
using Page = StuntingAssessment.Web.Tests.Support.Page;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Workbooks;

public sealed class MendedTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private readonly WorkbookStage stage;
    private Browser browser = null!;

    public MendedTests() => stage = new WorkbookStage(portal);

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
    public async Task Faults_come_back_in_the_person_s_own_workbook_and_can_be_mended_there()
    {
        var book = WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e
            .Number(Isian, stage.At("BALITA"), 120).Text(Isian, stage.At("BALITA", 1), "banyak").Formula(Isian, stage.At("S06"), "1+1", 2).Number(Isian, stage.At("S06", 2), 7)
            .AddSheet("Coretan saya"));
        var page = await stage.DryRunAsync(browser, book);
        await TakeGoodAsync(browser, page);

        var mended = await MendedAsync(page);

        WorkbookEdit.Sheets(mended).Should().StartWith(["Perbaikan", "Coretan saya", Isian]);
        WorkbookEdit.Read(mended, "Coretan saya", "A1").Should().Be("catatan saya");
        WorkbookEdit.Read(mended, "Perbaikan", "A1").Should().Be("Perbaikan: 2 hal");
        WorkbookEdit.Read(mended, "Perbaikan", "A5").Should().Be($"Isian {stage.At("S06")}");
        WorkbookEdit.Read(mended, "Perbaikan", "C6").Should().StartWith("\"banyak\" bukan bilangan bulat.");
        Look(mended).Should().Be((2, 2, "'Isian'!" + stage.At("S06")));
        Faults(mended).Should().BeEmpty();

        var again = await stage.DryRunAsync(browser, WorkbookEdit.Of(mended, e => e.Number(Isian, stage.At("BALITA", 1), 60).Number(Isian, stage.At("S06"), 90).Number(Isian, stage.At("BALITA"), 130)));

        again.TextsOf(".stats dd").Should().Equal("2", "1", "1", "0", "0");
        await TakeAsync(browser, again);
        (await stage.CellAsync("BALITA", 1))!.Amount.Should().Be(60);
        (await stage.CellAsync("BALITA"))!.Amount.Should().Be(130);
    }

    [Fact]
    public async Task Marks_of_an_earlier_round_are_gone_in_the_next()
    {
        var first = await stage.DryRunAsync(browser, WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Text(Isian, stage.At("BALITA"), "banyak").Text(Isian, stage.At("BALITA", 1), "sedikit")));
        var second = await stage.DryRunAsync(browser, WorkbookEdit.Of(await MendedAsync(first), e => e.Number(Isian, stage.At("BALITA"), 120)));

        var mended = await MendedAsync(second);

        WorkbookEdit.Sheets(mended).Count(s => s == "Perbaikan").Should().Be(1);
        Look(mended).Should().Be((1, 1, "'Isian'!" + stage.At("BALITA", 1)));
        Faults(mended).Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_in_a_mended_workbook_is_a_formula_that_was_none()
    {
        var page = await stage.DryRunAsync(browser, WorkbookEdit.Of(await stage.DownloadAsync(browser), e => e.Text(Isian, stage.At("BALITA"), "=HYPERLINK(\"http://contoh.invalid\")")));

        WorkbookEdit.HasFormulas(await MendedAsync(page)).Should().BeFalse();
    }

    [Fact]
    public async Task A_code_that_was_marked_is_grey_again_and_texts_of_the_list_stay_texts()
    {
        var book = await stage.DownloadAsync(browser);
        var code = WorkbookEdit.Read(book, Isian, "A7")!;
        var first = await MendedAsync(await stage.DryRunAsync(browser, WorkbookEdit.Of(book, e => e.Text(Isian, "A7", "65.01.99.9999").Number(Isian, stage.At("BALITA"), 120))));
        FillOf(first, Isian, "A7").Should().Be("FFF9CFC8");
        FormatOf(first, "Perbaikan", "B5").NumberFormatId!.Value.Should().Be(49, "a name that begins with = stays a text when it is edited");

        var second = await MendedAsync(await stage.DryRunAsync(browser, WorkbookEdit.Of(first, e => e.Text(Isian, "A7", code).Text(Isian, stage.At("BALITA"), "banyak"))));

        FillOf(second, Isian, "A7").Should().Be(FillOf(book, Isian, "A7"));
        FillOf(second, Isian, stage.At("BALITA")).Should().Be("FFF9CFC8");
    }

    private async Task<byte[]> MendedAsync(Page dryRun)
    {
        using var answer = await browser.Client.GetAsync(new Uri(Links.AnsitMendedWorkbook(Year, World.Bulungan, stage.Office, Guid.Parse(dryRun.Url.Split('/')[^1])), UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentDisposition!.FileName.Should().Contain("perbaikan-isian.xlsx");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Red cells, notes, and where the first link leads.</summary>
    private static (int Red, int Notes, string? Link) Look(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var main = document.WorkbookPart!;
        WorksheetPart PartOf(string name) => (WorksheetPart)main.GetPartById(main.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!);
        var styles = main.WorkbookStylesPart!.Stylesheet;
        bool IsRed(Cell cell) => cell.StyleIndex is { } index && FillOf(styles, (CellFormat)styles.CellFormats!.ElementAt((int)index.Value)) == "FFF9CFC8";
        return (
            PartOf(Isian).Worksheet.Descendants<Cell>().Count(IsRed),
            PartOf(Isian).WorksheetCommentsPart!.Comments.Descendants<Comment>().Count(),
            PartOf("Perbaikan").Worksheet.Descendants<Hyperlink>().First().Location?.Value);
    }

    private static string? FillOf(byte[] workbook, string sheet, string place)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return FillOf(document.WorkbookPart!.WorkbookStylesPart!.Stylesheet, FormatOf(workbook, sheet, place));
    }

    private static string? FillOf(Stylesheet styles, CellFormat format) => ((Fill)styles.Fills!.ElementAt((int)format.FillId!.Value)).PatternFill?.ForegroundColor?.Rgb?.Value;

    private static CellFormat FormatOf(byte[] workbook, string sheet, string place)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var main = document.WorkbookPart!;
        var part = (WorksheetPart)main.GetPartById(main.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);
        return (CellFormat)main.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)part.Worksheet.Descendants<Cell>().Single(c => c.CellReference == place).StyleIndex!.Value).CloneNode(true);
    }

    private static IEnumerable<string> Faults(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
