using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

/// <summary>The chair's order of one whole tied group.</summary>
[Authorize(Policies.DecidePlenary)]
[Route("penilaian/{year:int}/pleno/seri/{rank:int}")]
public sealed class TieOrdersController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock, PlenaryOf plenaries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int rank, CancellationToken cancellationToken)
    {
        var ranking = await LoadAsync(cancellationToken);
        if (Find(ranking, rank) is not { } group)
        {
            return NotFound();
        }

        var reason = ranking.Scores.TieOrders.FirstOrDefault(o => ranking.IsInForce(o) && group.Codes.Contains(o.Regencies[0]))?.Reason;
        return View("TieOrder", TieOrderModel.Of(currentCycle.Value, group, ranking, new TieOrderForm { Version = ranking.PlenaryVersion, Reason = reason }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, int rank, TieOrderForm form, CancellationToken cancellationToken)
    {
        var ranking = await LoadAsync(cancellationToken);
        if (Find(ranking, rank) is not { } group)
        {
            return NotFound();
        }

        var plenary = await plenaries.ToChangeAsync(form.Version, cancellationToken);
        CheckPlaces(form, group.Codes.Count);
        string[] ordered = [.. form.Places.OrderBy(p => p.Place).Select(p => p.Code)];
        if (!ModelState.IsValid || !ModelState.Allows(() => plenary.OrderTie(currentCycle.Value, group.Codes, ordered, form.Reason, clock.Stamp(user.Id))))
        {
            return View("TieOrder", TieOrderModel.Of(currentCycle.Value, group, ranking, form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Ranking(year), "Urutan kelompok seri disimpan.");
    }

    private void CheckPlaces(TieOrderForm form, int count)
    {
        if (ModelState.IsValid && !form.Places.Select(p => p.Place).Order().SequenceEqual(Enumerable.Range(1, count).Cast<int?>()))
        {
            ModelState.AddModelError("Places[0].Place", $"Beri setiap kabupaten/kota urutan yang berbeda, 1 sampai {count}.");
        }
    }

    private Task<LiveRanking> LoadAsync(CancellationToken cancellationToken) =>
        LiveRanking.LoadAsync(db, currentCycle.Value, clock.Today, partialPanels: true, cancellationToken);

    /// <returns>None when nothing is tied there, and when the chair is in conflict with one of the group.</returns>
    private TieGroup? Find(LiveRanking ranking, int rank) =>
        ranking.Standings.Ties.FirstOrDefault(t => t.Rank == rank && t.Codes.All(code => user.Sees(Permission.DecidePlenary, currentCycle.Value, code)));
}
