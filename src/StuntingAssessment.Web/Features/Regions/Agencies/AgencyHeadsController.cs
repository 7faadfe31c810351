using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>Who leads an office, with days.</summary>
[Authorize(Policies.ManageRegions)]
[Route("perangkat-daerah/{agency:guid}/pejabat")]
public sealed class AgencyHeadsController(PortalDbContext db, AgencyPlaces places, PortalClock clock, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid agency, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agency, cancellationToken);
        return View("Head", new HeadForm { Version = office.Version, Position = $"Kepala {office.Name}", From = clock.Today, Place = await places.OfAsync(office, cancellationToken) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid agency, HeadForm form, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.SingleAsync(a => a.Id == agency, cancellationToken);
        db.Expect(office, form.Version);
        form.Place = await places.OfAsync(office, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => office.Appoint(new AgencyHead(Ids.New(time), form.Position ?? "", form.Name ?? "", form.Rank, form.Nip, form.From!.Value, form.To, form.IsActing))))
        {
            return View("Head", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Agency(agency), "Pejabat tercatat.");
    }

    [HttpGet("{head:guid}/akhir")]
    public async Task<IActionResult> Leave(Guid agency, Guid head, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agency, cancellationToken);
        return View("HeadEnd", await FilledAsync(new HeadEndForm { Version = office.Version, To = clock.Today }, office, head, cancellationToken));
    }

    [HttpPost("{head:guid}/akhir")]
    public async Task<IActionResult> End(Guid agency, Guid head, HeadEndForm form, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.SingleAsync(a => a.Id == agency, cancellationToken);
        db.Expect(office, form.Version);
        await FilledAsync(form, office, head, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => office.EndHead(head, form.To!.Value)))
        {
            return View("HeadEnd", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Agency(agency), "Masa jabatannya berakhir.");
    }

    [HttpPost("{head:guid}/hapus")]
    public async Task<IActionResult> Delete(Guid agency, Guid head, Guid version, CancellationToken cancellationToken)
    {
        var office = await db.Agencies.SingleAsync(a => a.Id == agency, cancellationToken);
        db.Expect(office, version);
        office.RemoveHead(head);
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Agency(agency), "Catatan pejabat dihapus.");
    }

    private async Task<HeadEndForm> FilledAsync(HeadEndForm form, Agency office, Guid head, CancellationToken cancellationToken)
    {
        form.Place = await places.OfAsync(office, cancellationToken);
        form.HeadId = head;
        form.Who = office.Heads.Single(h => h.Id == head).Name;
        return form;
    }
}
