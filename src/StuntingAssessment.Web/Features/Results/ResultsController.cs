using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Queries;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>Where the result of a cycle stands on its way to the public, and whose turn it is.</summary>
[Authorize(Policies.ViewRanking)]
[Route("penilaian/{year:int}/hasil")]
public sealed class ResultsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var results = await db.Results.AsNoTracking().Where(r => r.CycleId == cycle.Id).OrderByDescending(r => r.Number)
            .Select(r => new ResultRow(
                r.Id,
                r.Number,
                r.State,
                r.Sha256,
                r.FrozenAt,
                db.Users.Where(u => u.Id == r.FrozenBy).Select(u => u.Name).FirstOrDefault(),
                r.DecreeNumber,
                r.DecreeDate,
                r.RequestedBy,
                r.RequestedAt,
                db.Users.Where(u => u.Id == r.RequestedBy).Select(u => u.Name).FirstOrDefault(),
                r.PublishedAt,
                db.Users.Where(u => u.Id == r.ConfirmedBy).Select(u => u.Name).FirstOrDefault(),
                r.Reason))
            .ToListAsync(cancellationToken);
        var model = new ResultsModel(cycle, results, user.Id, user.Has(Permission.ManageResults, cycle), user.Has(Permission.ConfirmPublication, cycle));
        return View(model.AsksObstacles ? model with { Obstacles = await ObstaclesAsync(cycle, cancellationToken) } : model);
    }

    private async Task<IReadOnlyList<string>> ObstaclesAsync(AssessmentCycle cycle, CancellationToken cancellationToken) =>
        (await LiveRanking.LoadAsync(db, cycle, clock.Today, partialPanels: true, cancellationToken)).Obstacles(cycle);
}
