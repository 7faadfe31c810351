using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

/// <summary>The criteria of one panel component, or of one action in a document component.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/urutan-kriteria/{component}")]
public sealed class CriteriaOrdersController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit(string component, int? aksi) =>
        PageOf(currentCycle.Value, component, aksi) is { Things.Count: > 0 } page ? View("Order", OrderForm.Of(currentCycle.Value.Version, page)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, string component, int? aksi, OrderForm form, CancellationToken cancellationToken)
    {
        var page = PageOf(currentCycle.Value, component, aksi);
        if (page.Things.Count == 0)
        {
            return NotFound();
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!form.On(page).IsComplete(ModelState) || !ModelState.Allows(() => cycle.OrderCriteria(form.Ordered())))
        {
            return View("Order", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleCriteria(year), "Urutan kriteria disimpan.");
    }

    private static OrderPage PageOf(AssessmentCycle cycle, string component, int? aksi) => new(
        cycle.AssessmentYear,
        CycleCrumbs.To(cycle.AssessmentYear, new PageCrumb("Kriteria", Links.CycleCriteria(cycle.AssessmentYear))),
        aksi is null ? "Urutkan kriteria panel" : $"Urutkan kriteria aksi {aksi}",
        "Ketik nomor urut yang baru pada kriteria yang dipindahkan; yang lain bergeser dengan sendirinya.",
        Links.CriteriaOrder(cycle.AssessmentYear, component, aksi),
        Links.CycleCriteria(cycle.AssessmentYear),
        [.. cycle.Rules.Criteria.Where(c => c.Component == component && c.Action == aksi).Select(c => new OrderThing(c.Code, $"{c.Code} {c.Text}"))]);
}
