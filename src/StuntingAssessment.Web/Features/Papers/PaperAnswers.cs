using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>How a paper is answered: as the page that prints, or as a PDF in the reader's own viewer.</summary>
internal static class PaperAnswers
{
    /// <summary>In a frame of our own pages, or in a tab to be printed from. It has its own policy: inline style, no script, nothing fetched.</summary>
    public static IActionResult PaperPreview(this Controller controller, string html)
    {
        controller.Response.Headers.ContentSecurityPolicy = $"{PaperRenderer.ContentSecurityPolicy}; frame-ancestors 'self'";
        controller.Response.Headers.XFrameOptions = "SAMEORIGIN";
        controller.Response.Headers.CacheControl = "private, no-store";
        return controller.Content(html, "text/html; charset=utf-8");
    }

    public static async Task<IActionResult> PaperDraftAsync(this Controller controller, Func<Task<Stream>> print, string name)
    {
        try
        {
            return controller.PaperPdf(await print(), name, asAttachment: false);
        }
        catch (PaperNotPrintedException)
        {
            controller.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return controller.View("NotPrinted");
        }
    }

    public static IActionResult PaperPdf(this Controller controller, Stream pdf, string name, bool asAttachment)
    {
        InlineView.Describe(controller.Response, UploadName.Clean(name, FileType.Pdf), FileType.Pdf, asAttachment);
        return controller.File(pdf, FileType.Pdf.ContentType(), enableRangeProcessing: pdf.CanSeek);
    }
}
