using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Shared.Components.History;

/// <summary>
/// A thing's own history on its page: <c>&lt;vc:history subjects="@([Model.Id])" /&gt;</c>. Empty for those who may not read the trail; whether they may
/// see the thing is the page's matter.
/// </summary>
public sealed class HistoryViewComponent(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, AuditReading reading) : ViewComponent
{
    private const int Shown = 20;

    public async Task<IViewComponentResult> InvokeAsync(IReadOnlyList<Guid> subjects, string heading = "Riwayat")
    {
        var mayRead = currentCycle.OrNone is { } cycle ? user.Has(Permission.ViewAuditTrail, cycle) : user.Has(Permission.ViewAuditTrail);
        if (!mayRead || subjects.Count == 0)
        {
            return Content("");
        }

        var entries = await db.AuditEntries.AsNoTracking()
            .Where(e => e.SubjectId != null && subjects.Contains(e.SubjectId.Value))
            .WithoutHidden(db, user, besideSubject: true)
            .OrderByDescending(e => e.Sequence)
            .Take(Shown + 1)
            .ToListAsync(HttpContext.RequestAborted);
        var lines = await reading.ReadAsync([.. entries.Take(Shown)], besideSubject: true, HttpContext.RequestAborted);
        return View(new HistoryModel(heading, lines, entries.Count > Shown, subjects[0]));
    }
}
