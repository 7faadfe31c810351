using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>A workbook that came back: what it would do, and taking it.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}/buku/{book:guid}")]
public sealed class AnsitUploadsController(WorkbookPlace place, UploadedWorkbooks workbooks, DryRunReading reading) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string regency, Guid book, [FromQuery(Name = "kecamatan")] Guid? district, CancellationToken cancellationToken)
    {
        var upload = await workbooks.FindAsync(book, cancellationToken);
        return await PageAsync(upload, await place.SourceAsync(regency, upload.FileName, cancellationToken), district, cancellationToken);
    }

    /// <summary>The person's own workbook, with what is wrong marked in it.</summary>
    [HttpGet("perbaikan.xlsx")]
    public async Task<IActionResult> Mended(string regency, Guid book, CancellationToken cancellationToken)
    {
        var upload = await workbooks.FindAsync(book, cancellationToken);
        var source = await place.SourceAsync(regency, upload.FileName, cancellationToken);
        MemoryStream? mended = null;
        return await ModelState.AllowsAsync(async () => mended = await workbooks.MendAsync(upload, source, cancellationToken))
            ? File(mended!, WorkbookWriter.ContentType, $"perbaikan-{upload.FileName}")
            : View("Unreadable", new UnreadableModel(upload, source.Cycle.AssessmentYear, regency, place.Office, "Buku perbaikan tidak dapat dibuat"));
    }

    [HttpPost("")]
    public async Task<IActionResult> Take(int year, string regency, Guid office, Guid book, WorkbookTakeForm form, CancellationToken cancellationToken)
    {
        var upload = await workbooks.FindAsync(book, cancellationToken);
        var source = await place.SourceAsync(regency, upload.FileName, cancellationToken);
        var (taken, held) = (0, 0);
        if (!await ModelState.AllowsAsync(async () => (taken, held) = await workbooks.TakeAsync(upload, source, form, judged => Expect(upload, judged, form), cancellationToken)))
        {
            return await PageAsync(upload, source, null, cancellationToken);
        }

        var isWhole = taken > 0 && held == 0;
        return this.RedirectWithNotice(Links.AnsitUpload(year, regency, office, book), $"{TakenInWords(taken)}{(held > 0 ? $", {IndonesianNumber.Format(held)} ditahan" : "")}.", isWhole ? Tone.Success : Tone.Warning);
    }

    [HttpPost("pembuangan")]
    public async Task<IActionResult> Discard(int year, string regency, Guid office, Guid book, CancellationToken cancellationToken)
    {
        var upload = await workbooks.FindAsync(book, cancellationToken);
        if (upload.BatchId is not null)
        {
            return this.RedirectWithNotice(Links.AnsitUpload(year, regency, office, book), "Buku kerja ini sudah disimpan; batalkan dahulu penyimpanannya.", Tone.Warning);
        }

        await workbooks.DiscardAsync(upload, cancellationToken);
        return this.RedirectWithNotice(Links.AnsitWorkbook(year, regency, office), $"{upload.FileName} dibuang. Tidak ada isian yang berubah.");
    }

    /// <summary>None: somebody wrote the same or other contents in the moment before.</summary>
    private static string TakenInWords(int taken) => taken > 0 ? $"{IndonesianNumber.Format(taken)} sel disimpan" : "Tidak ada sel yang disimpan karena isi portal baru saja berubah";

    private static void Expect(AnsitUpload upload, JudgedWorkbook judged, WorkbookTakeForm form)
    {
        var refusal = upload.BatchId is not null ? "Buku kerja ini sudah disimpan."
            : form.Stamp != judged.Stamp ? "Isian di portal berubah sejak pratinjau ini ditampilkan. Inilah keadaannya sekarang; periksa sekali lagi, lalu simpan."
            : judged.Good == 0 ? "Tidak ada isian yang dapat disimpan dari buku kerja ini."
            : judged.Held > 0 && !form.IsPartial ? "Ada isian yang ditahan. Pilih \"Ambil yang baik saja\", atau perbaiki dahulu bukunya."
            : null;
        if (refusal is not null)
        {
            throw new RuleBrokenException(refusal);
        }
    }

    private async Task<IActionResult> PageAsync(AnsitUpload upload, CellSource source, Guid? district, CancellationToken cancellationToken)
    {
        JudgedWorkbook? judged = null;
        return await ModelState.AllowsAsync(async () => judged = await workbooks.JudgeAsync(upload, source, [], cancellationToken, withWarnings: upload.BatchId is null))
            ? View("Show", await reading.PageAsync(upload, source, judged!, district, cancellationToken))
            : View("Unreadable", new UnreadableModel(upload, source.Cycle.AssessmentYear, source.Regency.Code, place.Office, "Buku kerja ini tidak dapat dibaca lagi"));
    }
}
