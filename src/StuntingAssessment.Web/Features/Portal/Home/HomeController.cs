using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.People.Reviews;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Portal.Home;

/// <summary>The first page after signing in: what is to be done, what waits for others, what is done.</summary>
[Authorize(Policies.UsePortal)]
[Route("beranda")]
public sealed class HomeController(PortalDbContext db, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var all = await CyclesAsync(cancellationToken);
        var mine = all.Where(c => user.Has(Permission.ViewCycle, c.Cycle)).ToList();
        var open = mine.Where(c => c.Cycle.Phase is not Phase.Published).ToList();
        var counted = mine.Where(c => c.Cycle.Phase is not Phase.Published || c.Cycle.IsCorrecting).Select(c => c.Cycle.Id).ToList();
        var progress = counted.Count == 0 ? CycleProgress.None : (await LoadAsync(counted, cancellationToken)) with { Sources = [.. all.Select(c => c.Cycle)] };

        var gaps = await GapsAsync([.. open.Select(c => c.Cycle)], cancellationToken);
        var items = open.SelectMany(c => HomeItems.Of(new Standing(c.Cycle, progress, c.Results.LastOrDefault(), user) { Gaps = gaps.GetValueOrDefault(c.Cycle.Id, []) }))
            .Concat(mine.Where(c => c.Cycle.Phase is Phase.Published).SelectMany(c => PublishedItems.Of(
                new Standing(c.Cycle, progress, c.Results.LastOrDefault(), user) { Published = c.Results.Find(r => r.State is ResultState.Published) })))
            .Concat(user.Has(Permission.ManagePeople) ? await PeopleItemsAsync(cancellationToken) : []);
        return View(HomeModel.Of(user, [.. open.Select(c => c.Cycle)], [.. items]));
    }

    /// <summary>The newest first, each with what was frozen of it.</summary>
    private Task<List<CycleResults>> CyclesAsync(CancellationToken cancellationToken) => db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear)
        .Select(c => new CycleResults(
            c,
            db.Results.Where(r => r.CycleId == c.Id && r.State != ResultState.Reopened).OrderBy(r => r.Number)
                .Select(r => new ResultProgress(r.State, r.Edition, r.RequestedBy, r.WithdrawalRequestedBy)).ToList()))
        .ToListAsync(cancellationToken);

    private async Task<IEnumerable<HomeItem>> PeopleItemsAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var people = await db.Users.Where(u => u.Id == user.Id)
            .Select(_ => new
            {
                Strangers = db.Users.Count(u => u.LastSignInAt == null && u.ClosedAt == null),
                Due = db.DueForReview(today.Year, today).Count(),
            })
            .SingleAsync(cancellationToken);
        return AdminItems.People(people.Strangers).Concat(AdminItems.Review(today.Year, people.Due));
    }

    private Task<CycleProgress> LoadAsync(List<Guid> cycles, CancellationToken cancellationToken) =>
        user.Held.All(h => Assignment.IsOfRegency(h.Role)) ? db.LoadFilingAsync(cycles, cancellationToken) : db.LoadProgressAsync(cycles, clock.Today, cancellationToken);

    /// <summary>In the newest cycle that is open for numbers; a person has one regency, or very few.</summary>
    private async Task<IReadOnlyDictionary<Guid, List<AnsitGap>>> GapsAsync(IReadOnlyList<AssessmentCycle> open, CancellationToken cancellationToken)
    {
        var gaps = new Dictionary<Guid, List<AnsitGap>>();
        if (open.FirstOrDefault(c => PhaseTable.Of(Act.EnterAnsit, c.Phase) is not Possible.No && user.Has(Permission.EnterAnsit, c)) is { } cycle)
        {
            gaps.Add(cycle.Id, []);
            foreach (var regency in user.RegenciesFor(Permission.EnterAnsit, cycle))
            {
                if (await db.AnsitGapAsync(cycle, regency, user.OnlyOfficesFor(cycle, regency), cancellationToken) is { } gap)
                {
                    gaps[cycle.Id].Add(gap);
                }
            }
        }

        return gaps;
    }

    private sealed record CycleResults(AssessmentCycle Cycle, List<ResultProgress> Results);
}
