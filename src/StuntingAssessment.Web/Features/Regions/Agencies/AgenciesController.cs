namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>Which office of which regency does whose duties.</summary>
[Authorize(Policies.ViewRegions)]
[Route("perangkat-daerah")]
public sealed class AgenciesController(AgencyReading reading) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await reading.GapsAsync(cancellationToken));

    [HttpGet("wilayah/{region:guid}")]
    public async Task<IActionResult> Regency(Guid region, CancellationToken cancellationToken) =>
        await reading.RegencyAsync(region, cancellationToken) is { } regency ? View(await reading.RegencyPageAsync(regency, cancellationToken)) : NotFound();

    [HttpGet("{agency:guid}")]
    public async Task<IActionResult> Show(Guid agency, CancellationToken cancellationToken) => View(await reading.OfficeAsync(agency, cancellationToken));
}
