using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/bobot")]
public sealed class CycleWeightsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Weights", WeightsForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, WeightsForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!form.On(currentCycle.Value).IsComplete(ModelState) || !ModelState.Allows(() => cycle.ChangeWeights(Given(form.Components), Given(form.Actions), Given(form.Criteria))))
        {
            return View("Weights", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#bobot", "Bobot disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private static Dictionary<T, decimal> Given<T>(Dictionary<T, decimal?> weights)
        where T : notnull => weights.Where(w => w.Value is not null).ToDictionary(w => w.Key, w => w.Value!.Value);
}
