using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>Where the result of a cycle stands on its way to the public, its versions, and whose turn it is.</summary>
[Authorize(Policies.ViewRanking)]
[Route("penilaian/{year:int}/hasil")]
public sealed class ResultsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var model = new ResultsModel(cycle, await RowsAsync(cycle, cancellationToken), user.Id, user.Has(Permission.ManageResults, cycle), user.Has(Permission.ConfirmPublication, cycle));
        return View(model with
        {
            Readiness = model.AsksReadiness ? await ReadinessAsync(cycle, cancellationToken) : FreezeReadiness.Unasked,
            OutdatedPapers = model.MayManage && model.Versions.Count > 0 ? await OutdatedPapersAsync(cycle, cancellationToken) : 0,
        });
    }

    private Task<List<ResultRow>> RowsAsync(AssessmentCycle cycle, CancellationToken cancellationToken) =>
        db.Results.AsNoTracking().Where(r => r.CycleId == cycle.Id).OrderByDescending(r => r.Number)
            .Select(r => new ResultRow(
                r.Id,
                r.Number,
                r.Edition,
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
                r.Reason)
            {
                CorrectionReason = r.CorrectionReason,
                Withdrawal = r.WithdrawalRequestedAt == null ? null : new WithdrawalLine(
                    r.WithdrawalReason!,
                    r.WithdrawalRequestedBy!.Value,
                    db.Users.Where(u => u.Id == r.WithdrawalRequestedBy).Select(u => u.Name).FirstOrDefault(),
                    r.WithdrawalRequestedAt.Value,
                    db.Users.Where(u => u.Id == r.WithdrawnBy).Select(u => u.Name).FirstOrDefault(),
                    r.WithdrawnAt),
            })
            .ToListAsync(cancellationToken);

    private async Task<FreezeReadiness> ReadinessAsync(AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        var ranking = await LiveRanking.LoadAsync(db, cycle, clock.Today, partialPanels: true, cancellationToken);
        var before = cycle.IsCorrecting ? await db.Results.AsNoTracking().LastPublishedAsync(cycle, cancellationToken) : null;
        return new FreezeReadiness(
            ranking.Obstacles(cycle),
            before is null ? [] : CorrectionDifferences.Of(cycle, ranking.Scores, before),
            [.. ranking.Scores.Recusals.Where(r => ranking.Chairs.Contains(r.PanelistId)).Select(r => cycle.FindParticipant(r.RegencyCode)?.Name).OfType<string>()]);
    }

    private Task<int> OutdatedPapersAsync(AssessmentCycle cycle, CancellationToken cancellationToken) =>
        db.IssuedPapers.CountAsync(p => p.CycleId == cycle.Id && p.Status == PaperStatus.Valid && db.Results.Any(r => r.Id == p.ResultId && r.State != ResultState.Published), cancellationToken);
}
