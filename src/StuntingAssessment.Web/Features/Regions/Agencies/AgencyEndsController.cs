namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>An office ends with a year; its operators reach nothing through it afterwards.</summary>
[Authorize(Policies.ManageRegions)]
[Route("perangkat-daerah/{agency:guid}/akhir")]
public sealed class AgencyEndsController(PortalDbContext db, AgencyPlaces places, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid agency, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agency, cancellationToken);
        return View("End", new AgencyEndForm { Version = office.Version, Year = clock.Today.Year, Place = await places.OfAsync(office, cancellationToken) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid agency, AgencyEndForm form, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.SingleAsync(a => a.Id == agency, cancellationToken);
        db.Expect(office, form.Version);
        form.Place = await places.OfAsync(office, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => office.End(form.Year!.Value)))
        {
            return View("End", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.RegencyAgencies(office.RegionId), $"{office.Name} berakhir pada akhir {form.Year}.");
    }
}
