using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Criteria;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur")]
public sealed class CriteriaController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("kriteria")]
    public IActionResult Index() => View("Criteria", currentCycle.Value);

    [HttpGet("kriteria-baru")]
    public IActionResult New(string? komponen, int? aksi)
    {
        var cycle = currentCycle.Value;
        var component = cycle.Rules.Components.FirstOrDefault(c => c.Code == komponen);
        var fits = component is not null && (component.Source is ComponentSource.Documents
            ? cycle.Rules.CountedActions.Any(a => a.No == aksi)
            : aksi is null);
        return fits ? View("Criterion", CriterionForm.New(cycle, component!.Code, aksi)) : NotFound();
    }

    [HttpPost("kriteria-baru")]
    public async Task<IActionResult> Create(int year, CriterionForm form, CancellationToken cancellationToken)
    {
        if (form.ChangeRows())
        {
            return Again(form, isNew: true);
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.AddCriterion(form.ToCriterion())))
        {
            return View("Criterion", form.On(currentCycle.Value, isNew: true));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleCriteria(year), $"Kriteria {form.Code} ditambahkan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    [HttpGet("kriteria/{criterion}")]
    public IActionResult Edit(string criterion) =>
        currentCycle.Value.Rules.FindCriterion(criterion) is { } found ? View("Criterion", CriterionForm.Of(currentCycle.Value, found)) : NotFound();

    [HttpPost("kriteria/{criterion}")]
    public async Task<IActionResult> Update(int year, string criterion, CriterionForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Rules.FindCriterion(criterion) is not { } before)
        {
            return NotFound();
        }

        // Which criterion, and of what, the address says; the form only what it becomes.
        (form.Code, form.Component, form.ActionNo) = (before.Code, before.Component, before.Action);
        if (form.ChangeRows())
        {
            return Again(form, isNew: false);
        }

        var use = await CriterionUse.OfAsync(db, cycle, criterion, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeCriterion(form.ToCriterion(), use.Letters, use.HighestScore)))
        {
            return View("Criterion", form.On(currentCycle.Value, isNew: false));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleCriteria(year), $"Kriteria {criterion} disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    /// <summary>The same form with other rows; what was typed stays, and what the rows were before does not come back from the model state.</summary>
    private ViewResult Again(CriterionForm form, bool isNew)
    {
        ModelState.Clear();
        return View("Criterion", form.On(currentCycle.Value, isNew));
    }
}
