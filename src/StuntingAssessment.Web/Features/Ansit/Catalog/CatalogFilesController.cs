using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>The list to take away, as far as the address's filter asks for it.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}")]
public sealed class CatalogFilesController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("indikator.csv")]
    public async Task<IActionResult> Indicators(int year, CatalogFilter filter, CancellationToken cancellationToken) =>
        File(CsvText.Of(CatalogFile.Indicators(await ModelAsync(filter, cancellationToken))), CsvText.ContentType, $"indikator-{year}.csv");

    [HttpGet("sasaran.csv")]
    public async Task<IActionResult> Populations(int year, CatalogFilter filter, CancellationToken cancellationToken) =>
        File(CsvText.Of(CatalogFile.Populations(await ModelAsync(filter, cancellationToken))), CsvText.ContentType, $"sasaran-{year}.csv");

    [HttpGet("indikator.xlsx")]
    public async Task<IActionResult> Workbook(int year, CatalogFilter filter, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(filter, cancellationToken);
        return File(WorkbookWriter.Of(CatalogFile.Indicators(model), CatalogFile.Populations(model)), WorkbookWriter.ContentType, $"daftar-master-ansit-{year}.xlsx");
    }

    private async Task<CatalogModel> ModelAsync(CatalogFilter filter, CancellationToken cancellationToken) =>
        new(CatalogPage.Of(currentCycle.Value, user, await db.StandardAgencyNamesAsync(cancellationToken)), filter);
}
