using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform.Web;
using StuntingAssessment.Web.Tests.Platform.Printing;

namespace StuntingAssessment.Web.Tests.Features.Papers;

/// <summary>What an admin does with papers, through the pages.</summary>
internal static class PapersPortal
{
    public const string Number = "400.2.5.5/1431.1/Bapp-Lit/SETDA";

    public static async Task<Page> IssueInvitationAsync(this Browser admin, params (string Name, string? Value)[] fields) =>
        await admin.SubmitAsync(await admin.GetAsync(Links.InvitationIssue(2024)), "form[action$='/penerbitan']", fields);

    public static async Task<Page> EditInvitationAsync(this Browser admin, params (string Name, string? Value)[] fields) =>
        await admin.SubmitAsync(await admin.GetAsync(Links.InvitationEdit(2024)), "form[action$='/ubah']", fields);

    public static async Task<Page> IssueCertificatesAsync(this Browser admin, params (string Name, string? Value)[] fields) =>
        await admin.SubmitAsync(await admin.GetAsync(Links.Certificates(2024)), "form[action$='/piagam']", fields);

    public static async Task<Page> IssueReportAsync(this Browser admin, params (string Name, string? Value)[] fields) =>
        await admin.SubmitAsync(await admin.GetAsync(Links.RankingReport(2024)), "form[action$='/laporan']", fields);

    public static Task<List<IssuedPaper>> PapersAsync(this PortalFixture portal) =>
        portal.ReadAsync(db => db.IssuedPapers.AsNoTracking().OrderBy(p => p.IssuedAt).ThenBy(p => p.Edition).ThenBy(p => p.FirstPage).ToListAsync());

    public static async Task<PrintedPaper> PdfAsync(this Browser browser, string url)
    {
        using var response = await browser.Client.GetAsync(new Uri(url, UriKind.Relative));
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        await File.WriteAllBytesAsync(path, await response.Content.ReadAsByteArrayAsync());
        return new PrintedPaper(path);
    }
}
