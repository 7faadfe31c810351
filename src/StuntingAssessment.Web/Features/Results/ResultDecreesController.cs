using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Queries;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>The governor's decree that makes a frozen result official.</summary>
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/keputusan")]
public sealed class ResultDecreesController(PortalDbContext db, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken cancellationToken) =>
        await db.Results.StandingAsync(currentCycle.Value, cancellationToken) is { } result
            ? View("Decree", new DecreeForm { Version = result.Version, Number = result.DecreeNumber, Date = result.DecreeDate })
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
}
