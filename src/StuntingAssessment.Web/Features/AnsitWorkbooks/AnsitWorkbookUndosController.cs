using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;
using StuntingAssessment.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.AnsitWorkbooks;

/// <summary>Takes a whole batch back.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}/buku/kumpulan/{entry:guid}/pembatalan")]
public sealed class AnsitWorkbookUndosController(WorkbookPlace place, WorkbookList list, UndoBatch undo) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, Guid office, Guid entry, CancellationToken cancellationToken)
    {
        UndoneBatch? undone = null;
        async Task UndoAsync() => undone = await undo.RunAsync(place.Cycle, await place.RegencyAsync(regency, cancellationToken), place.MayWrite(regency), entry, cancellationToken);
        if (!await ModelState.AllowsAsync(UndoAsync))
        {
            return View("~/Features/AnsitWorkbooks/Index.cshtml", await list.PageAsync(regency, cancellationToken));
        }

        var refused = undone!.Saved.Decisions.Count(d => d.Outcome is Domain.Ansit.CellOutcome.Refused);
        var left = undone.Left.Count + refused;
        return this.RedirectWithNotice(
            Links.AnsitWorkbook(year, regency, office),
            $"{IndonesianNumber.Format(undone.Saved.Taken)} sel dikembalikan seperti semula{(left > 0 ? $"; {IndonesianNumber.Format(left)} sel dibiarkan karena sudah diubah lagi" : "")}.",
            left > 0 ? Tone.Warning : Tone.Success);
    }
}
