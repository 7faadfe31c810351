using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>The Master Ansit of one office: its villages down, its measures across. wwwroot/js/grid.js is the other side of the JSON.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}")]
public sealed class AnsitGridsController(ReadGrid read, CurrentUser user, CurrentCycle currentCycle, CurrentOffice currentOffice) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string regency, CancellationToken cancellationToken)
    {
        if (await read.SheetAsync(regency, cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        var cycle = currentCycle.Value;
        var isOwn = sheet.Columns.Any(read.MayWrite(regency)) && user.ViewedBy is null;
        var slot = isOwn ? $"{user.Id}/{cycle.AssessmentYear}/{regency}/{currentOffice.Value.Id}" : null;
        return View(GridModel.Of(cycle, sheet, currentOffice.Value.Name, WhyClosed(cycle, sheet, isOwn), slot));
    }

    [HttpGet("isian.json")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Cells(string regency, CancellationToken cancellationToken) =>
        await read.SheetAsync(regency, cancellationToken) is { } sheet
            ? Json(GridAnswer.Of(sheet, read.WritableNow(regency), await read.RemarksAsync(sheet, cancellationToken)))
            : NotFound();

    [HttpGet("tahun-lalu.json")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Before(string regency, CancellationToken cancellationToken) =>
        await read.SheetAsync(regency, cancellationToken) is { } sheet ? Json(GridAnswer.Before(sheet)) : NotFound();

    /// <summary>What the rules and people say by now: the script asks when the hands rest.</summary>
    [HttpGet("temuan.json")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Findings(string regency, CancellationToken cancellationToken) =>
        await read.SheetAsync(regency, cancellationToken) is { } sheet ? Json(await read.RemarksAsync(sheet, cancellationToken)) : NotFound();

    private static string? WhyClosed(AssessmentCycle cycle, OfficeSheet sheet, bool isOwn) =>
        !sheet.Columns.Any(sheet.IsOwn) ? "Perangkat daerah ini belum memiliki indikator atau sasaran pada siklus ini."
        : PhaseTable.Of(Act.EnterAnsit, cycle.Phase) is Possible.No ? $"Master Ansit tidak dapat diisi pada tahap {cycle.PhaseName}. Isian dibuka pada tahap pengajuan dan verifikasi."
        : isOwn ? null
        : "Anda dapat membaca tabel ini. Yang mengisinya adalah operator perangkat daerah ini dan koordinator kabupaten/kota.";
}
