using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

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
        if (currentCycle.Value.Catalog.FindIndicator(indicator) is not { } found)
        {
            return NotFound();
        }

        return await db.EditCatalogAsync(currentCycle, form.Version, ModelState, (cycle, facts) => cycle.RemoveIndicator(indicator, facts), cancellationToken)
            ? this.RedirectWithNotice(Links.Catalog(year), $"Indikator {found.Code} dihapus.")
            : Page(year, found, form.Version);
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
