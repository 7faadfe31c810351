namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>A reason for one warning, or one reason for several of one rule.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/periksa/terima")]
public sealed class AcceptancesController(PortalDbContext db, CurrentCycle currentCycle, AcceptWarnings accept) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, [FromQuery(Name = "temuan")] List<string> chosen, CancellationToken cancellationToken)
    {
        var form = new AcceptanceForm { Chosen = chosen };
        return await db.AnsitProblemsAsync(currentCycle.Value, regency, cancellationToken) is { } problems && form.Find(currentCycle.Value, problems) == 0 && chosen.Count > 0
            ? View("Accept", form)
            : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, AcceptanceForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        if (await db.AnsitProblemsAsync(cycle, regency, cancellationToken) is not { } problems)
        {
            return NotFound();
        }

        var changed = form.Find(cycle, problems);
        if (!ModelState.IsValid || !await ModelState.AllowsAsync(() => accept.RunAsync(cycle, problems, form.Problems, changed, form.Reason!, cancellationToken)))
        {
            return View("Accept", form);
        }

        var back = form.FromCell && form.Problems[0].Place is { } place ? Links.AnsitCell(year, regency, place.Id, form.Problems[0].Measure.Code) : Links.AnsitProblems(year, regency);
        return this.RedirectWithNotice(back, form.Problems.Count == 1 ? "Peringatan diterima dengan alasan Anda." : $"{form.Problems.Count} peringatan diterima dengan alasan Anda.");
    }
}
