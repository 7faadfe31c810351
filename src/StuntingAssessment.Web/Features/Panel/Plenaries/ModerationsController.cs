using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

/// <summary>The plenary's agreed value for one regency and one panel component, entered by the chair.</summary>
[Authorize(Policies.DecidePlenary)]
[Route("penilaian/{year:int}/pleno/{regency}/moderasi/{component}")]
public sealed class ModerationsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock, PlenaryOf plenaries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string regency, string component, CancellationToken cancellationToken)
    {
        var ranking = await LoadAsync(cancellationToken);
        return Find(ranking, regency, component) is { } score
            ? View("Moderation", ModelOf(regency, score, new ModerationForm { Version = ranking.PlenaryVersion, Value = score.Moderation?.Value, Reason = score.Moderation?.Reason }))
            : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, string regency, string component, ModerationForm form, CancellationToken cancellationToken)
    {
        if (Find(await LoadAsync(cancellationToken), regency, component) is not { } score)
        {
            return NotFound();
        }

        var plenary = await plenaries.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => plenary.Moderate(currentCycle.Value, regency, component, form.Value, form.Reason, clock.Stamp(user.Id))))
        {
            return View("Moderation", ModelOf(regency, score, form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Ranking(year), $"Nilai pleno {score.Rule.Name} {currentCycle.Value.Participant(regency).Name} disimpan.");
    }

    private Task<LiveRanking> LoadAsync(CancellationToken cancellationToken) =>
        LiveRanking.LoadAsync(db, currentCycle.Value, clock.Today, partialPanels: true, cancellationToken);

    private ModerationModel ModelOf(string regency, ComponentScore score, ModerationForm form) =>
        ModerationModel.Of(currentCycle.Value, currentCycle.Value.Participant(regency), score, form);

    /// <returns>None for a regency that is not assessed and for what no panel scores.</returns>
    private static ComponentScore? Find(LiveRanking ranking, string regency, string component) =>
        ranking.Standings.Find(regency)?.Components.FirstOrDefault(c => c.Code == component && c.Rule.Source is ComponentSource.Panel);
}
