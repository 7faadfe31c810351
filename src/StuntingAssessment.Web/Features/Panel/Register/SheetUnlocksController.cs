using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Register;

/// <summary>The chair opens a submitted sheet again, with a reason; only its owner can change it.</summary>
[AskAgain]
[Authorize(Policies.UnlockSheets)]
[Route("penilaian/{year:int}/lembar/{sheet:guid}/pembukaan")]
public sealed class SheetUnlocksController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid sheet, CancellationToken cancellationToken)
    {
        var found = await FindAsync(sheet, cancellationToken);
        return View(await ModelOfAsync(found, new UnlockForm { Version = found.Version }, cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, Guid sheet, UnlockForm form, CancellationToken cancellationToken)
    {
        var found = await FindAsync(sheet, cancellationToken);
        db.Expect(found, form.Version);
        if (!ModelState.IsValid || !ModelState.Allows(() => found.Unlock(currentCycle.Value, form.Reason, clock.Stamp(user.Id))))
        {
            return View("New", await ModelOfAsync(found, form, cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Sheets(year), "Lembar nilai dibuka kembali. Panelis dapat memperbaiki dan mengajukannya lagi.");
    }

    private Task<ScoreSheet> FindAsync(Guid sheet, CancellationToken cancellationToken) =>
        db.ScoreSheets.VisibleTo(user, Permission.UnlockSheets, currentCycle.Value).SingleAsync(s => s.Id == sheet, cancellationToken);

    private async Task<UnlockModel> ModelOfAsync(ScoreSheet sheet, UnlockForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var name = await db.Users.Where(u => u.Id == sheet.PanelistId).Select(u => u.Name).SingleAsync(cancellationToken);
        return new UnlockModel(cycle.AssessmentYear, sheet.Id, name, cycle.Participant(sheet.RegencyCode).Name, form, sheet.State is SheetState.Submitted && SheetsModel.MayUnlock(cycle));
    }
}

public sealed class UnlockForm
{
    public Guid Version { get; set; }

    [Display(Name = "Alasan", Description = "Dibaca panelis, dan tercatat di jejak audit: jangan menyebut angka.")]
    [DataType(DataType.MultilineText)]
    [Required(ErrorMessage = "Isi alasan membuka kembali lembar nilai.")]
    [StringLength(ScoreSheet.ReasonMaxLength)]
    public string? Reason { get; set; }
}

public sealed record UnlockModel(int Year, Guid Id, string Panelist, string Regency, UnlockForm Form, bool IsPossible);
