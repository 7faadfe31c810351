using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Catalog)]
[Route("penilaian/{year:int}/atur/sasaran/{population}/hapus")]
public sealed class PopulationRemovalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(int year, string population) =>
        currentCycle.Value.Catalog.FindPopulation(population) is { } found ? Page(year, found, currentCycle.Value.Version) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string population, VersionForm form, CancellationToken cancellationToken)
    {
        if (currentCycle.Value.Catalog.FindPopulation(population) is not { } found)
        {
            return NotFound();
        }

        return await db.EditCatalogAsync(currentCycle, form.Version, ModelState, (cycle, facts) => cycle.RemovePopulation(population, facts), cancellationToken)
            ? this.RedirectWithNotice(Links.Catalog(year), $"Sasaran {found.Name} dihapus.")
            : Page(year, found, form.Version);
    }

    private ViewResult Page(int year, Population population, Guid version) => View("Removal", new RemovalPage(
        CycleCrumbs.To(year, new PageCrumb("Daftar Master Ansit", Links.Catalog(year))),
        $"Hapus sasaran {population.Name}?",
        $"{population.Code} {population.Name}",
        "Sasaran dapat ditambahkan lagi selama daftar masih dapat diubah dan belum ada angkanya.",
        Links.PopulationRemoval(year, population.Code),
        Links.Population(year, population.Code),
        "Hapus sasaran",
        version));
}
