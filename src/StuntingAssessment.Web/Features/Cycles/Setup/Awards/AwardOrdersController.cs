using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Awards;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/urutan-penghargaan")]
public sealed class AwardOrdersController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Order", OrderForm.Of(currentCycle.Value.Version, PageOf(currentCycle.Value)));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, OrderForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!form.On(PageOf(currentCycle.Value)).IsComplete(ModelState) || !ModelState.Allows(() => cycle.OrderAwards(form.Ordered())))
        {
            return View("Order", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleAwards(year), "Urutan penghargaan disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private static OrderPage PageOf(AssessmentCycle cycle) => new(
        cycle.AssessmentYear,
        CycleCrumbs.To(cycle.AssessmentYear, new PageCrumb("Penghargaan", Links.CycleAwards(cycle.AssessmentYear))),
        "Urutkan penghargaan",
        "Penghargaan ditentukan dari atas ke bawah: yang diberikan selain kepada penerima sebelumnya bergantung pada urutan ini. Ketik nomor urut yang baru; yang lain bergeser.",
        Links.CycleAwardOrder(cycle.AssessmentYear),
        Links.CycleAwards(cycle.AssessmentYear),
        [.. cycle.Rules.Awards.Select(a => new OrderThing(a.Code, a.Name))]);
}
