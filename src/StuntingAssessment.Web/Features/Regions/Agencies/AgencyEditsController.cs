using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>A new office, or another name and other duties of one.</summary>
[Authorize(Policies.ManageRegions)]
[Route("perangkat-daerah")]
public sealed class AgencyEditsController(PortalDbContext db, AgencyPlaces places, PortalClock clock, TimeProvider time) : Controller
{
    [HttpGet("wilayah/{region:guid}/baru")]
    public async Task<IActionResult> New(Guid region, CancellationToken cancellationToken) =>
        await places.NewAsync(region, cancellationToken) is { } place ? View(new AgencyForm { Year = clock.Today.Year, Place = place }) : NotFound();

    [HttpPost("wilayah/{region:guid}/baru")]
    public async Task<IActionResult> Create(Guid region, AgencyForm form, CancellationToken cancellationToken)
    {
        if (await places.NewAsync(region, cancellationToken) is not { } place)
        {
            return NotFound();
        }

        form.Place = place;
        Agency? office = null;
        if (!KnownCodes(form) || !ModelState.IsValid || !ModelState.Allows(() => office = Agency.Found(Ids.New(time), region, form.Name, form.Codes, form.Year ?? clock.Today.Year)))
        {
            return View("New", form);
        }

        db.Agencies.Add(office!);
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Agency(office!.Id), $"{office.Name} ditambahkan.");
    }

    [HttpGet("{agency:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid agency, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agency, cancellationToken);
        return View(new AgencyForm { Version = office.Version, Name = office.Name, Codes = [.. office.Codes], Year = office.From, Place = await places.OfAsync(office, cancellationToken) });
    }

    [HttpPost("{agency:guid}/ubah")]
    public async Task<IActionResult> Update(Guid agency, AgencyForm form, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.SingleAsync(a => a.Id == agency, cancellationToken);
        db.Expect(office, form.Version);
        form.Place = await places.OfAsync(office, cancellationToken);
        if (!KnownCodes(form) || !ModelState.IsValid || !ModelState.Allows(() => office.Change(form.Name, form.Codes)))
        {
            return View("Edit", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Agency(agency), "Nama dan tugasnya tersimpan.");
    }

    private bool KnownCodes(AgencyForm form)
    {
        var known = form.Codes.TrueForAll(code => form.Place.Choices.Any(c => c.Value == code));
        if (!known)
        {
            ModelState.AddModelError(nameof(form.Codes), "Perangkat daerah baku ini tidak ada dalam daftar.");
        }

        return known;
    }
}
