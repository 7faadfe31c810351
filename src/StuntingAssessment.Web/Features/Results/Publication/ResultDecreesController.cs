using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Publication;

/// <summary>The governor's decree that makes a frozen result official.</summary>
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/keputusan")]
public sealed class ResultDecreesController(PortalDbContext db, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken cancellationToken) =>
        await db.Results.StandingAsync(currentCycle.Value, cancellationToken) is { } result
            ? View("Decree", await FormAsync(result, cancellationToken))
            : this.RedirectToUnfrozen(year);

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, DecreeForm form, CancellationToken cancellationToken)
    {
        if (await db.Results.StandingAsync(currentCycle.Value, cancellationToken) is not { } result)
        {
            return this.RedirectToUnfrozen(year);
        }

        db.Expect(result, form.Version);
        if (!ModelState.IsValid || !ModelState.Allows(() => result.EnterDecree(form.Number, form.Date, clock.Today)))
        {
            return View("Decree", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), "Keputusan gubernur dicatat. Hasil ditetapkan, belum diumumkan.");
    }

    /// <summary>A new version starts from the decree of the one before: it stays, or an amended one takes its place.</summary>
    private async Task<DecreeForm> FormAsync(AssessmentResult result, CancellationToken cancellationToken)
    {
        var before = result.DecreeNumber is null ? await db.Results.AsNoTracking().LastPublishedAsync(currentCycle.Value, cancellationToken) : null;
        return new DecreeForm { Version = result.Version, Number = result.DecreeNumber ?? before?.DecreeNumber, Date = result.DecreeDate ?? before?.DecreeDate };
    }
}
