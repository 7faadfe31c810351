using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Queries;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Home;

/// <summary>The first page after signing in: what is to be done, what waits for others, what is done.</summary>
[Authorize(Policies.UsePortal)]
[Route("beranda")]
public sealed class HomeController(PortalDbContext db, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var all = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear)
            .Select(c => new
            {
                Cycle = c,
                Results = db.Results.Where(r => r.CycleId == c.Id && r.State != ResultState.Reopened).OrderBy(r => r.Number).Select(r => new ResultProgress(r.State, r.Edition, r.RequestedBy, r.WithdrawalRequestedBy)).ToList(),
            })
            .ToListAsync(cancellationToken);
        var mine = all.Where(c => user.Has(Permission.ViewCycle, c.Cycle)).ToList();
        var open = mine.Where(c => c.Cycle.Phase is not Phase.Published).ToList();
        var counted = mine.Where(c => c.Cycle.Phase is not Phase.Published || c.Cycle.IsCorrecting).Select(c => c.Cycle.Id).ToList();
        var progress = counted.Count == 0 ? CycleProgress.None : (await db.LoadProgressAsync(counted, clock.Today, cancellationToken)) with { Sources = [.. all.Select(c => c.Cycle)] };

        var items = open.SelectMany(c => HomeItems.Of(new Standing(c.Cycle, progress, c.Results.LastOrDefault(), user)))
            .Concat(mine.Where(c => c.Cycle.Phase is Phase.Published).SelectMany(c => PublishedItems.Of(
                new Standing(c.Cycle, progress, c.Results.LastOrDefault(), user) { Published = c.Results.Find(r => r.State is ResultState.Published) })))
            .ToList();
        if (user.Has(Permission.ManagePeople))
        {
            var today = clock.Today;
            var people = await db.Users.Where(u => u.Id == user.Id)
                .Select(_ => new
                {
                    Strangers = db.Users.Count(u => u.LastSignInAt == null && u.ClosedAt == null),
                    Due = db.DueForReview(today.Year, today).Count(),
                })
                .SingleAsync(cancellationToken);
            items.AddRange(AdminItems.People(people.Strangers));
            items.AddRange(AdminItems.Review(today.Year, people.Due));
        }

        return View(HomeModel.Of(user, [.. open.Select(c => c.Cycle)], items));
    }
}
