using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The workbook of an office: fetched, filled in anywhere, brought back. Bringing it back stores nothing yet.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}/buku")]
public sealed class AnsitWorkbooksController(WorkbookPlace place, WorkbookList list, UploadedWorkbooks workbooks, WriteWorkbook write, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string regency, CancellationToken cancellationToken) => View("Index", await list.PageAsync(regency, cancellationToken));

    [HttpGet("templat.xlsx")]
    public async Task<IActionResult> Template(string regency, CancellationToken cancellationToken)
    {
        AnsitBook? book = null;
        if (!await ModelState.AllowsAsync(async () => book = await write.RunAsync(place.Cycle, regency, place.Owners, place.Office, cancellationToken)))
        {
            return View("Index", await list.PageAsync(regency, cancellationToken));
        }

        var content = new MemoryStream();
        AnsitWorkbookWriter.Write(content, book!);
        content.Position = 0;
        return File(content, WorkbookWriter.ContentType, AnsitWorkbookWriter.FileNameOf(book!.Of));
    }

    [HttpPost("")]
    [UploadRequest]
    [EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Create(int year, string regency, Guid office, WorkbookUploadForm form, CancellationToken cancellationToken)
    {
        var id = Ids.New(time);
        async Task KeepAsync()
        {
            SaveCells.MustBeOpen(place.Cycle);
            await workbooks.KeepAsync(id, place.UserId, await place.SourceAsync(regency, form.File!.FileName, cancellationToken), form.File, cancellationToken);
        }

        return ModelState.IsValid && await ModelState.AllowsAsync(KeepAsync, nameof(form.File))
            ? LocalRedirect(Links.AnsitUpload(year, regency, office, id))
            : View("Index", await list.PageAsync(regency, cancellationToken));
    }
}
