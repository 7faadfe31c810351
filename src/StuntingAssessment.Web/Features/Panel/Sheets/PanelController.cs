using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>The panellist's own page: every regency in the order of the presentations, and what comes next.</summary>
[Authorize(Policies.DeclareConflicts)]
[Route("penilaian/{year:int}/panel")]
public sealed class PanelController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var declared = await db.ConflictDeclarations.AsNoTracking().VisibleTo(user, Permission.DeclareConflicts, cycle).Where(d => d.PanelistId == user.Id)
            .Select(d => new { d.RegencyCode, d.HasConflict })
            .ToDictionaryAsync(d => d.RegencyCode, d => d.HasConflict, cancellationToken);
        var sheets = await db.ScoreSheets.AsNoTracking().VisibleTo(user, Permission.ScoreRegencies, cycle).Where(s => s.PanelistId == user.Id)
            .Select(s => new OwnSheet(s.RegencyCode, s.State, s.UnlockedAt != null, s.UnlockReason))
            .ToDictionaryAsync(s => s.RegencyCode, cancellationToken);
        return View(PanelModel.Of(cycle, declared, sheets));
    }
}

public sealed record OwnSheet(string RegencyCode, SheetState State, bool WasUnlocked, string? UnlockReason);
