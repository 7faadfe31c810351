using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>Takes a paste back.</summary>
[Authorize(Policies.EnterAnsit)]
[EnableRateLimiting(RateLimits.Entry)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}/kumpulan/{entry:guid}/pembatalan")]
public sealed class GridUndosController(PortalDbContext db, CurrentCycle currentCycle, ReadGrid read, UndoBatch undo) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string regency, Guid entry, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var place = await db.AnsitRegencyAsync(cycle.ActivityYear, regency, cancellationToken) ?? throw new InvalidOperationException("The scope found this regency.");
        UndoneBatch? undone = null;
        return await ModelState.AllowsAsync(async () => undone = await undo.RunAsync(cycle, place, read.MayWrite(regency), entry, cancellationToken))
            ? Json(AnswerOf(undone!))
            : UnprocessableEntity(new { Sentence = ModelState[""]!.Errors[0].ErrorMessage });
    }

    private static UndoAnswer AnswerOf(UndoneBatch undone)
    {
        var saved = undone.Saved;
        var refused = saved.Decisions.Count(d => d.Sentence is not null);
        return new UndoAnswer(
            saved.Batch?.Id,
            [.. saved.Decisions.Where(d => d.IsTaken).Select(d => new EntryCellAnswer(d.Input.Place, d.Input.Measure, "saved", new GridContent(d.Input.Content), d.Version + 1))],
            $"{IndonesianNumber.Format(saved.Taken)} sel dikembalikan seperti sebelumnya."
                + (undone.Left.Count > 0 ? $" {IndonesianNumber.Format(undone.Left.Count)} sel yang diubah sesudahnya dibiarkan." : "")
                + (refused > 0 ? $" {IndonesianNumber.Format(refused)} sel tidak dapat dikembalikan karena melanggar aturan." : ""));
    }
}
