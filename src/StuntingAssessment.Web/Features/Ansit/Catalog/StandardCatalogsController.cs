using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>The list of the letter of 1 October 2024, for a cycle that has none.</summary>
[Authorize(Policies.EditCycle)]
[Route("penilaian/{year:int}/atur/daftar-baku")]
public sealed class StandardCatalogsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int year, VersionForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        var catalog = CatalogReference.Read();
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.TakeCatalog(catalog)))
        {
            return View("Index", new CatalogModel(CatalogPage.Of(currentCycle.Value, user, await db.StandardAgencyNamesAsync(cancellationToken)), new CatalogFilter()));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Catalog(year), $"Daftar baku dipakai: {catalog.Indicators.Count} indikator dan {catalog.Populations.Count} sasaran. Periksa dan sesuaikan bila perlu.");
    }
}
