using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Takes a whole batch back.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}/buku/kumpulan/{entry:guid}/pembatalan")]
public sealed class AnsitWorkbookUndosController(WorkbookPlace place, WorkbookList list, UndoBatch undo) : Controller
{
    private const int Most = 3;

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, Guid office, Guid entry, CancellationToken cancellationToken)
    {
        UndoneBatch? undone = null;
        async Task UndoAsync() => undone = await undo.RunAsync(place.Cycle, await place.RegencyAsync(regency, cancellationToken), place.MayWrite(regency), entry, cancellationToken);
        if (!await ModelState.AllowsAsync(UndoAsync))
        {
            return View("Index", await list.PageAsync(regency, cancellationToken));
        }

        var isWhole = undone!.Left.Count == 0 && !undone.Saved.Decisions.Any(d => d.Outcome is CellOutcome.Refused);
        return this.RedirectWithNotice(Links.AnsitWorkbook(year, regency, office), InWords(undone), isWhole ? Tone.Success : Tone.Warning);
    }

    private static string InWords(UndoneBatch undone)
    {
        var refused = undone.Saved.Decisions.Where(d => d.Outcome is CellOutcome.Refused).ToList();
        var left = undone.Left.Count > 0 ? $"; {IndonesianNumber.Format(undone.Left.Count)} sel dibiarkan karena sudah diubah lagi" : "";
        var named = string.Join("; ", refused.Take(Most).Select(d => undone.Sheet.NameOf(d.Input.Place, d.Input.Measure))) + (refused.Count > Most ? "; …" : "");
        var stuck = refused.Count > 0 ? $"; {IndonesianNumber.Format(refused.Count)} sel tidak dapat dikembalikan karena isi lamanya tidak lolos pemeriksaan sekarang ({named})" : "";
        return $"{IndonesianNumber.Format(undone.Saved.Taken)} sel dikembalikan seperti semula{left}{stuck}.";
    }
}
