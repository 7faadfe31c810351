using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Criteria;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/kriteria/{criterion}/hapus")]
public sealed class CriterionRemovalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(string criterion) =>
        currentCycle.Value.Rules.FindCriterion(criterion) is { } found ? Page(found, new VersionForm { Version = currentCycle.Value.Version }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string criterion, VersionForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Rules.FindCriterion(criterion) is not { } found)
        {
            return NotFound();
        }

        var use = await CriterionUse.OfAsync(db, cycle, criterion, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RemoveCriterion(criterion, use.IsUsed)))
        {
            return Page(found, form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleCriteria(year), $"Kriteria {criterion} dihapus. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private ViewResult Page(Criterion criterion, VersionForm form) => View("RemoveCriterion", new RemoveCriterionModel(currentCycle.Value.AssessmentYear, criterion, form.Version));
}

public sealed record RemoveCriterionModel(int Year, Criterion Criterion, Guid Version);
