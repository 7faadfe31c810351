using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Security;
using StuntingAssessment.Web.Spreadsheets;

namespace StuntingAssessment.Web.Features.Catalogs;

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
