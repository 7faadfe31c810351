using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Criteria;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/predikat")]
public sealed class CyclePredicatesController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Predicates", PredicatesForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, PredicatesForm form, CancellationToken cancellationToken)
    {
        if (form.AddsRow)
        {
            ModelState.Clear();
            form.Rows.Add(new PredicateRow());
            return View("Predicates", form.On(currentCycle.Value));
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangePredicates(form.ToPredicates())))
        {
            return View("Predicates", form.On(currentCycle.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#predikat", "Predikat disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }
}
