using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Web.Features.Ansit.Catalog;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>What a cloned cycle has otherwise than its source, confirmed or taken back row by row.</summary>
[Authorize(Policies.EditCycle)]
[Route("penilaian/{year:int}/salin")]
public sealed class DifferencesController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await db.SourceOfAsync(currentCycle.Value, cancellationToken) is { } source
            ? await PageAsync(source, new DifferencesForm { Version = currentCycle.Value.Version }, cancellationToken)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Review(int year, DifferencesForm form, CancellationToken cancellationToken)
    {
        if (await db.SourceOfAsync(currentCycle.Value, cancellationToken) is not { } source)
        {
            return NotFound();
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        var decisions = form.ToDecisions();
        var cells = await db.AnsitCellCountsAsync(cycle.ActivityYear, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.Review(source, decisions, clock.Stamp(user.Id), cells)))
        {
            return await PageAsync(source, form, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleDifferences(year), Sentence(decisions, cycle.Unconfirmed(source).Count));
    }

    private static string Sentence(IReadOnlyList<DiffDecision> decisions, int open)
    {
        var kept = decisions.Count(d => d.Keep);
        var undone = decisions.Count - kept;
        var done = string.Join(", ", new[] { (kept, "diterima"), (undone, "dikembalikan") }.Where(x => x.Item1 > 0).Select(x => $"{x.Item1} baris {x.Item2}"));
        return $"{RoleNames.Capital(done)}. {(open == 0 ? "Semua perbedaan sudah dikonfirmasi." : $"{open} perbedaan belum dikonfirmasi.")}";
    }

    private async Task<IActionResult> PageAsync(AssessmentCycle source, DifferencesForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var people = cycle.Confirmations.Select(c => c.By).Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return View("Differences", DifferencesModel.Of(cycle, source, form, names, clock, await db.OwnerComparisonsAsync(source, cycle, cancellationToken)));
    }
}
