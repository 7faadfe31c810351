using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Catalog)]
[Route("penilaian/{year:int}/atur")]
public sealed class IndicatorsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("indikator-baru")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        await FormAsync(new IndicatorForm { Version = currentCycle.Value.Version, Polarity = Polarity.Up }, isNew: true, cancellationToken);

    [HttpPost("indikator-baru")]
    public async Task<IActionResult> Create(int year, IndicatorForm form, CancellationToken cancellationToken)
    {
        return await db.EditCatalogAsync(currentCycle, form.Version, ModelState, (cycle, facts) => cycle.AddIndicator(form.ToIndicator(), facts), cancellationToken)
            ? this.RedirectWithNotice(Links.Catalog(year), $"Indikator {form.Code!.Trim()} ditambahkan.")
            : await FormAsync(form, isNew: true, cancellationToken);
    }

    [HttpGet("indikator/{indicator}")]
    public async Task<IActionResult> Edit(string indicator, CancellationToken cancellationToken) =>
        currentCycle.Value.Catalog.FindIndicator(indicator) is { } found ? await FormAsync(IndicatorForm.Of(currentCycle.Value.Version, found), isNew: false, cancellationToken) : NotFound();

    [HttpPost("indikator/{indicator}")]
    public async Task<IActionResult> Update(int year, string indicator, IndicatorForm form, CancellationToken cancellationToken)
    {
        if (currentCycle.Value.Catalog.FindIndicator(indicator) is null)
        {
            return NotFound();
        }

        form.Code = indicator;
        return await db.EditCatalogAsync(currentCycle, form.Version, ModelState, (cycle, facts) => cycle.ChangeIndicator(form.ToIndicator(), facts), cancellationToken)
            ? this.RedirectWithNotice(Links.Indicator(year, indicator), $"Indikator {indicator} disimpan.")
            : await FormAsync(form, isNew: false, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(IndicatorForm form, bool isNew, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var measure = isNew || form.Code is null || cycle.Catalog.FindIndicator(form.Code) is not { } indicator ? null : cycle.Catalog.MeasureCodeOf(indicator);
        return View("Edit", form.On(await db.ChoicesAsync(cycle, measure, cancellationToken), isNew));
    }
}
