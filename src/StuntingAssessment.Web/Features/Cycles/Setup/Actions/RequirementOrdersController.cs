using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/aksi/{actionNo:int}/urutan-syarat")]
public sealed class RequirementOrdersController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit(int actionNo) => View("Order", OrderForm.Of(currentCycle.Value.Version, PageOf(currentCycle.Value, actionNo)));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, int actionNo, OrderForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!form.On(PageOf(currentCycle.Value, actionNo)).IsComplete(ModelState) || !ModelState.Allows(() => cycle.OrderRequirements(actionNo, form.Ordered())))
        {
            return View("Order", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.CycleActions(year)}#aksi-{actionNo}", $"Urutan persyaratan aksi {actionNo} disimpan.");
    }

    private static OrderPage PageOf(AssessmentCycle cycle, int actionNo) => new(
        cycle.AssessmentYear,
        CycleCrumbs.To(cycle.AssessmentYear, new PageCrumb("Aksi dan persyaratan", Links.CycleActions(cycle.AssessmentYear))),
        $"Urutkan persyaratan aksi {actionNo}",
        "Ketik nomor urut yang baru pada persyaratan yang dipindahkan; yang lain bergeser dengan sendirinya.",
        Links.RequirementOrder(cycle.AssessmentYear, actionNo),
        $"{Links.CycleActions(cycle.AssessmentYear)}#aksi-{actionNo}",
        [.. cycle.Rules.Action(actionNo).Requirements.Select(r => new OrderThing(r.Code, $"{r.Code} {r.Name}"))]);
}
