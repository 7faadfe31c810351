using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;
using StuntingAssessment.Web.Platform.Web;
using StuntingAssessment.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>The health office fills its workbook in with five mistakes, takes what is good, and finishes in the workbook that comes back.</summary>
public sealed class MendedWorkbookTests(DemoPortal portal) : Story<DemoPortal>(portal)
{
    private const string Isian = "Isian";

    [Fact]
    public async Task Five_errors_are_mended_in_the_returned_workbook()
    {
        var office = await Portal.ReadAsync(db => db.Agencies.Where(a => db.Regions.Any(r => r.Id == a.RegionId && r.Code == "65.01")).ToListAsync());
        var officer = await SignInAsync("operator.6501.dinkes");
        await officer.GoToAsync(Links.AnsitWorkbook(2024, "65.01", office.Single(o => o.Codes.Contains("DINKES")).Id));
        await officer.LookAsync();
        var book = await DownloadAsync(officer, "Unduh buku kerja");
        var (children, measured) = (ColumnOf(book, "BALITA"), ColumnOf(book, "S06"));
        var code = WorkbookEdit.Read(book, Isian, "A11")!;

        await UploadAsync(officer, WorkbookEdit.Of(book, e => e
            .Text(Isian, $"{children}7", "banyak sekali")
            .Formula(Isian, $"{children}8", "300+22", 322)
            .Number(Isian, $"{children}9", 0.85, e.Style(9))
            .Number(Isian, $"{children}10", 9305).Number(Isian, $"{measured}10", 93050)
            .Text(Isian, "A11", "65.01.99.0000").Number(Isian, $"{children}11", 344)
            .Number(Isian, $"{children}12", 355)));
        await Expect(officer.Main).ToContainTextAsync("Ditolak: 5");
        await officer.LookAsync();
        await officer.PressAsync("Ambil yang baik saja");
        await Expect(officer.Page.Locator(".notice--page")).ToHaveTextAsync("2 sel disimpan, 5 ditahan.");
        await officer.LookAsync();

        var mended = await DownloadAsync(officer, "Unduh buku perbaikan");
        WorkbookEdit.Sheets(mended)[0].Should().Be("Perbaikan");
        await officer.Page.GotoAsync(officer.Page.Url[..officer.Page.Url.LastIndexOf('/')]);
        await UploadAsync(officer, WorkbookEdit.Of(mended, e => e
            .Number(Isian, $"{children}7", 311).Number(Isian, $"{children}8", 322).Number(Isian, $"{children}9", 333, 0).Number(Isian, $"{measured}10", 97).Text(Isian, "A11", code)));
        await officer.PressAsync("Simpan 5 sel");
        await Expect(officer.Page.Locator(".notice--page")).ToHaveTextAsync("5 sel disimpan.");

        await officer.PressAsync("Batalkan penyimpanan ini");
        await Expect(officer.Page.Locator(".notice--page")).ToHaveTextAsync("5 sel dikembalikan seperti semula.");
        await officer.LookAsync();
    }

    private static string ColumnOf(byte[] book, string code) => Enumerable.Range(4, 60).Select(SheetCell.ColumnName).First(c => WorkbookEdit.Read(book, Isian, $"{c}6") == code);

    private static async Task<byte[]> DownloadAsync(Visitor visitor, string link)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.FollowAsync(link));
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task UploadAsync(Visitor visitor, byte[] book)
    {
        await visitor.Main.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "dinkes bulungan.xlsx", MimeType = WorkbookWriter.ContentType, Buffer = book });
        await visitor.PressAsync("Periksa isinya");
        await Expect(visitor.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Periksa isi buku kerja");
    }
}
