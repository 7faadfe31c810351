using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Catalogs;

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
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Catalog.FindPopulation(population) is not { } found)
        {
            return NotFound();
        }

        var facts = await db.CatalogFactsAsync(cycle, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RemovePopulation(population, facts)))
        {
            return Page(year, found, form.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Catalog(year), $"Sasaran {found.Name} dihapus.");
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
