namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>The Master Ansit's list, to be read by all who have to do with its numbers.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}")]
public sealed class CatalogController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("indikator")]
    public async Task<IActionResult> Index(CatalogFilter filter, CancellationToken cancellationToken) => View(new CatalogModel(await PageAsync(cancellationToken), filter));

    [HttpGet("indikator/{indicator}")]
    public async Task<IActionResult> Indicator(string indicator, CancellationToken cancellationToken) =>
        currentCycle.Value.Catalog.FindIndicator(indicator) is { } found ? View(new IndicatorModel(await PageAsync(cancellationToken), found)) : NotFound();

    [HttpGet("sasaran/{population}")]
    public async Task<IActionResult> Population(string population, CancellationToken cancellationToken) =>
        currentCycle.Value.Catalog.FindPopulation(population) is { } found ? View(new PopulationModel(await PageAsync(cancellationToken), found)) : NotFound();

    private async Task<CatalogPage> PageAsync(CancellationToken cancellationToken) => CatalogPage.Of(currentCycle.Value, user, await db.StandardAgencyNamesAsync(cancellationToken));
}
