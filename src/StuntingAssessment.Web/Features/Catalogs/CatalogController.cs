using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Security;
using StuntingAssessment.Web.Spreadsheets;

namespace StuntingAssessment.Web.Features.Catalogs;

/// <summary>The Master Ansit's list, to be read by all who have to do with its numbers.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}")]
public sealed class CatalogController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("indikator")]
    public async Task<IActionResult> Index(CatalogFilter filter, CancellationToken cancellationToken) => View(new CatalogModel(await PageAsync(cancellationToken), filter));

    [HttpGet("indikator.csv")]
    public async Task<IActionResult> Csv(int year, CatalogFilter filter, CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        var bytes = CsvText.Of(
            ["kode", "nomor", "kelompok", "nama", "nama_pendek", "jenis", "tingkat", "pembilang", "sasaran", "nama_sasaran", "arah", "target", "dasar_target", "pemilik_baku", "satuan", "keterangan"],
            new CatalogModel(page, filter).Groups.SelectMany(g => g.Indicators).Select(i => Row(page, i)));
        return File(bytes, CsvText.ContentType, $"indikator-{year}.csv");
    }

    [HttpGet("indikator/{indicator}")]
    public async Task<IActionResult> Indicator(string indicator, CancellationToken cancellationToken) =>
        currentCycle.Value.Catalog.FindIndicator(indicator) is { } found ? View(new IndicatorModel(await PageAsync(cancellationToken), found)) : NotFound();

    [HttpGet("sasaran/{population}")]
    public async Task<IActionResult> Population(string population, CancellationToken cancellationToken) =>
        currentCycle.Value.Catalog.FindPopulation(population) is { } found ? View(new PopulationModel(await PageAsync(cancellationToken), found)) : NotFound();

    private async Task<CatalogPage> PageAsync(CancellationToken cancellationToken) => CatalogPage.Of(currentCycle.Value, user, await db.StandardAgencyNamesAsync(cancellationToken));

    private static IReadOnlyList<string?> Row(CatalogPage page, Indicator i) =>
    [
        i.Code, i.SeedNo?.ToString(CultureInfo.InvariantCulture), i.Group, i.Name, i.ShortName, CatalogNames.Of(i.Kind), CatalogNames.Of(i.Level), i.Numerator, i.Population,
        i.Population is { } code ? page.PopulationName(code) : null, CatalogNames.Of(i.Polarity), i.Target?.ToString(CultureInfo.InvariantCulture), i.TargetSource, i.Owner, CatalogNames.Unit(i.Unit), i.Note,
    ];
}
