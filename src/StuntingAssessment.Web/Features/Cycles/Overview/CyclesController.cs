using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

[Authorize(Policies.ViewCycle)]
[Route("penilaian")]
public sealed class CyclesController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycles = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).ToListAsync(cancellationToken);
        return View(new IndexModel([.. cycles.Where(c => user.Has(Permission.ViewCycle, c)).Select(c => CycleRow.Of(c, clock.Today))], user.Has(Permission.EditCycle)));
    }

    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var confirmedBy = await NameOfAsync(cycle.RulesConfirmedBy, cancellationToken);
        return View(ShowModel.Of(cycle, user, clock, confirmedBy, await ObstaclesAsync(cycle, cancellationToken)));
    }

    /// <summary>Null for those who are told the conditions only: how far other regencies and the panel are is not theirs to read.</summary>
    private async Task<IReadOnlyList<string>?> ObstaclesAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        if (!user.Has(Permission.EditCycle, cycle) && !user.Has(Permission.ViewSheets, cycle))
        {
            return null;
        }

        return cycle.Phase is Phase.Plenary or Phase.Published ? [] : (await db.LoadProgressAsync(cycle, clock.Today, cancellationToken)).ObstaclesToAdvance(cycle);
    }

    private async Task<string?> NameOfAsync(Guid? person, CancellationToken cancellationToken) =>
        person is null ? null : await db.Users.Where(u => u.Id == person).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
}
