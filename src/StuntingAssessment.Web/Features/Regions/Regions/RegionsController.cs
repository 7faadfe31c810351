using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>The tree of regions, as of a year, and a search over all that they were ever called.</summary>
[Authorize(Policies.ViewRegions)]
[Route("wilayah")]
public sealed class RegionsController(RegionReading reading, PortalClock clock) : Controller
{
    private const int LastPage = 10_000;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "cari")] string? search, [FromQuery(Name = "halaman")] string? page, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(search))
        {
            return View("Search", await reading.SearchAsync(search.Trim(), PageOf(page), cancellationToken));
        }

        var provinces = await reading.ProvincesAsync(cancellationToken);
        return provinces.Count == 1
            ? View("Show", await reading.ShowAsync(provinces[0], clock.Today.Year, PageOf(page), cancellationToken))
            : View("Search", await reading.SearchAsync("", PageOf(page), cancellationToken));
    }

    [HttpGet("{region:guid}")]
    public async Task<IActionResult> Show(Guid region, [FromQuery(Name = "tahun")] string? year, [FromQuery(Name = "halaman")] string? page, CancellationToken cancellationToken) =>
        View(await reading.ShowAsync(region, YearOf(year), PageOf(page), cancellationToken));

    private int YearOf(string? text) => int.TryParse(text, out var year) && year >= Region.FirstYear && year <= clock.Today.Year + 1 ? year : clock.Today.Year;

    private static int PageOf(string? text) => int.TryParse(text, out var page) ? Math.Clamp(page, 1, LastPage) : 1;
}
