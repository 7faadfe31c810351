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
[Route("penilaian/{year:int}/atur/indikator/{indicator}/hapus")]
public sealed class IndicatorRemovalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(int year, string indicator) =>
        currentCycle.Value.Catalog.FindIndicator(indicator) is { } found ? Page(year, found, currentCycle.Value.Version) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string indicator, VersionForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Catalog.FindIndicator(indicator) is not { } found)
        {
            return NotFound();
        }

        var facts = await db.CatalogFactsAsync(cycle, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RemoveIndicator(indicator, facts)))
        {
            return Page(year, found, form.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Catalog(year), $"Indikator {found.Code} dihapus.");
    }

    private ViewResult Page(int year, Indicator indicator, Guid version) => View("Removal", new RemovalPage(
        CycleCrumbs.To(year, new PageCrumb("Daftar Master Ansit", Links.Catalog(year))),
        $"Hapus indikator {indicator.ShortName}?",
        $"{indicator.Code} {indicator.Name}",
        "Indikator dapat ditambahkan lagi selama daftar masih dapat diubah dan belum ada angkanya.",
        Links.IndicatorRemoval(year, indicator.Code),
        Links.Indicator(year, indicator.Code),
        "Hapus indikator",
        version));
}
