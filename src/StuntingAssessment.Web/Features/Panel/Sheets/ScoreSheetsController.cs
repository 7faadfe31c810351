using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>The panellist's own sheet for one regency: to be filled while it is open, to be read afterwards.</summary>
[Authorize(Policies.ScoreRegencies)]
[Route("penilaian/{year:int}/panel/{regency}/lembar")]
public sealed class ScoreSheetsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, SaveSheetDraft save) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, string regency, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var sheet = await db.ScoreSheets.AsNoTracking().OwnAsync(user, cycle, regency, cancellationToken);
        if (sheet is null ? cycle.Phase is not Phase.Presentation : !sheet.IsOpen(cycle))
        {
            return View("ReadSheet", Reading(regency, sheet));
        }

        if (sheet is null && await db.ConflictDeclarations.AsNoTracking().OwnAsync(user, cycle, regency, cancellationToken) is null)
        {
            return this.RedirectWithNotice(Links.Conflict(year, regency), "Sebelum mengisi lembar nilai, nyatakan lebih dulu ada atau tidaknya konflik kepentingan.", Tone.Info);
        }

        return View("Sheet", SheetModel.Of(cycle, regency, user.Id, sheet));
    }

    /// <summary>Without script, and on the way to submitting.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Update(int year, string regency, SheetForm form, CancellationToken cancellationToken)
    {
        var typed = form.Fields();
        return await save.RunAsync(regency, form.Version, typed, cancellationToken) switch
        {
            DraftOutcome.Saved when form.GoOn => LocalRedirect(Links.SheetFiling(year, regency)),
            DraftOutcome.Saved => this.RedirectWithNotice(Links.Sheet(year, regency), "Draf lembar nilai tersimpan."),
            DraftOutcome.Refused { Errors: var errors } => await AgainAsync(regency, typed, errors, cancellationToken),
            DraftOutcome.Overtaken { Sheet: var stored } => BothVersions(regency, typed, stored),
            _ => throw new InvalidOperationException("An outcome nobody thought of."),
        };
    }

    private async Task<IActionResult> AgainAsync(string regency, IReadOnlyDictionary<string, string?> typed, IReadOnlyDictionary<string, string> errors, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var sheet = await db.ScoreSheets.AsNoTracking().OwnAsync(user, currentCycle.Value, regency, cancellationToken);
        foreach (var (field, sentence) in errors)
        {
            ModelState.AddModelError(field, sentence);
        }

        return errors.ContainsKey("") ? View("ReadSheet", Reading(regency, sheet)) : View("Sheet", SheetModel.Of(currentCycle.Value, regency, user.Id, sheet, typed, errors));
    }

    /// <summary>The next save overwrites, knowingly: both versions stand at each field.</summary>
    private ViewResult BothVersions(string regency, IReadOnlyDictionary<string, string?> typed, ScoreSheet stored)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        ModelState.AddModelError("", "Lembar ini sudah disimpan dari tab atau perangkat lain. Yang tersimpan tertulis di bawah tiap isian yang berbeda. Periksa, lalu simpan lagi.");
        return View("Sheet", SheetModel.Of(currentCycle.Value, regency, user.Id, stored, typed));
    }

    private ReadSheetModel Reading(string regency, ScoreSheet? sheet)
    {
        var cycle = currentCycle.Value;
        var why = (cycle.Phase, sheet?.State) switch
        {
            (_, SheetState.Submitted) => null,
            ( < Phase.Presentation, _) => $"Lembar nilai dibuka pada tahap paparan; sekarang tahap {cycle.PhaseName}. Di bawah ini kriteria yang akan dinilai.",
            (_, SheetState.Draft) => "Draf ini tidak diajukan dan tidak dihitung.",
            _ => "Lembar nilai ini tidak diisi.",
        };
        return new ReadSheetModel(
            cycle.AssessmentYear,
            regency,
            cycle.Participant(regency).Name,
            why,
            sheet?.SubmittedAt,
            cycle.Now(Act.UnlockSheet) is not Possible.No,
            user.Sees(Permission.ViewSubmissions, cycle, regency),
            SheetReading.Of(cycle, regency, sheet?.Scores ?? new Dictionary<string, decimal>(), sheet?.Notes ?? SheetNotes.None));
    }
}
