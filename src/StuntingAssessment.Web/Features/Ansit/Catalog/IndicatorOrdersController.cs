using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>The rows of one group; the populations are a group of their own.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Catalog)]
[Route("penilaian/{year:int}/atur/urutan-indikator")]
public sealed class IndicatorOrdersController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit([FromQuery(Name = "kelompok")] string? group) =>
        PageOf(currentCycle.Value, group) is { } page ? View("Order", OrderForm.Of(currentCycle.Value.Version, page)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, [FromQuery(Name = "kelompok")] string? group, OrderForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (PageOf(currentCycle.Value, group) is not { } page)
        {
            return NotFound();
        }

        if (!form.On(page).IsComplete(ModelState) || !ModelState.Allows(() => Order(cycle, group, form.Ordered())))
        {
            return View("Order", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Catalog(year), $"Urutan kelompok {group} disimpan.");
    }

    private static void Order(AssessmentCycle cycle, string? group, IReadOnlyList<string> codes)
    {
        if (group is Measure.PopulationGroup)
        {
            cycle.OrderPopulations(codes);
        }
        else
        {
            cycle.OrderIndicators(codes);
        }
    }

    private static OrderPage? PageOf(AssessmentCycle cycle, string? group)
    {
        var year = cycle.AssessmentYear;
        List<OrderThing> things = group is Measure.PopulationGroup
            ? [.. cycle.Catalog.Populations.Select(p => new OrderThing(p.Code, $"{p.Name} ({p.Code})"))]
            : [.. cycle.Catalog.Indicators.Where(i => i.Group == group).Select(i => new OrderThing(i.Code, $"{i.Code} {i.ShortName}"))];
        return things.Count == 0
            ? null
            : new OrderPage(
                year,
                CycleCrumbs.To(year, new PageCrumb("Daftar Master Ansit", Links.Catalog(year))),
                $"Urutkan kelompok {group}",
                "Urutan dalam kelompok menentukan urutan baris dan kolom. Ketik nomor urut yang baru; yang lain bergeser.",
                Links.IndicatorOrder(year, group!),
                Links.Catalog(year),
                things);
    }
}
