using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Register;

/// <summary>
/// The panel's sheets as three roles may see them: the chair with names and values, an admin names without values (values by code are a page
/// of their own), an observer by code only.
/// </summary>
[Route("penilaian/{year:int}/lembar")]
public sealed class SheetsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    [Authorize(Policies.ViewSheets)]
    public async Task<IActionResult> Index(int year, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        if (!user.SeesWhoScores(cycle))
        {
            return LocalRedirect(Links.SheetCodes(year));
        }

        var board = await PanelBoard.LoadAsync(db, cycle, clock.Today, cancellationToken);
        var named = user.Has(Permission.ViewNamedSheets, cycle)
            ? await db.ScoreSheets.AsNoTracking().VisibleTo(user, Permission.ViewNamedSheets, cycle)
                .Select(s => new NamedSheet(s.Id, s.RegencyCode, s.PanelistId, s.State == SheetState.Submitted ? s.Scores : null))
                .ToListAsync(cancellationToken)
            : null;
        return View(SheetsModel.Of(cycle, user.RegenciesFor(Permission.ViewSheets, cycle), board, named));
    }

    [HttpGet("{sheet:guid}")]
    [Authorize(Policies.ViewNamedSheets)]
    public async Task<IActionResult> Show(int year, Guid sheet, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var found = await db.ScoreSheets.AsNoTracking().VisibleTo(user, Permission.ViewNamedSheets, cycle).SingleAsync(s => s.Id == sheet, cancellationToken);
        var name = await db.Users.Where(u => u.Id == found.PanelistId).Select(u => u.Name).SingleAsync(cancellationToken);
        return View(new SheetModel(
            year,
            sheet,
            name,
            cycle.Participant(found.RegencyCode).Name,
            found.SubmittedAt,
            found.UnlockedAt,
            found.UnlockReason,
            found.State is SheetState.Submitted ? SheetReading.Of(cycle, found.RegencyCode, found.Scores, found.Notes) : null,
            SheetsModel.MayUnlock(cycle)));
    }
}
