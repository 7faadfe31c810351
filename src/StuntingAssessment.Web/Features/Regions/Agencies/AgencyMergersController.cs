using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>One office in the place of several.</summary>
[Authorize(Policies.ManageRegions)]
[Route("perangkat-daerah/wilayah/{region:guid}/penggabungan")]
public sealed class AgencyMergersController(PortalDbContext db, AgencyPlaces places, PortalClock clock, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid region, CancellationToken cancellationToken) =>
        await places.MergerAsync(region, cancellationToken) is { } place ? View("Merge", new AgencyMergerForm { Year = clock.Today.Year, Place = place }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid region, AgencyMergerForm form, CancellationToken cancellationToken)
    {
        if (await places.MergerAsync(region, cancellationToken) is not { } place)
        {
            return NotFound();
        }

        form.Place = place;
        var parts = await db.Agencies.Where(a => a.RegionId == region && form.Parts.Contains(a.Id)).ToListAsync(cancellationToken);
        Agency? merged = null;
        if (!ModelState.IsValid || !ModelState.Allows(() => merged = Agency.Merge(Ids.New(time), form.Name, form.Year!.Value, parts)))
        {
            return View("Merge", form);
        }

        db.Agencies.Add(merged!);
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Agency(merged!.Id), $"{parts.Count} perangkat daerah digabung menjadi {merged.Name}. Tugaskan operatornya kembali.");
    }
}
