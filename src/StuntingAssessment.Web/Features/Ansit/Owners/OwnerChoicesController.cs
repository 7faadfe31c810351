using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

/// <summary>The owner of one number in one regency.</summary>
[Authorize(Policies.EditCycle)]
[Route("penilaian/{year:int}/ansit/{regency}/pemilik/{measure}")]
public sealed class OwnerChoicesController(PortalDbContext db, CurrentCycle currentCycle, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string regency, string measure, CancellationToken cancellationToken)
    {
        if (await PageAsync(regency, measure, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var version = await Choices(regency).AsNoTracking().Select(o => o.Version).SingleOrDefaultAsync(cancellationToken);
        var owner = page.Owners[measure];
        return View("Edit", new OwnerForm { Version = version, Office = owner.IsChosen ? owner.Offices[0].Id.ToString() : OwnerForm.Usual }.On(page));
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, string regency, string measure, OwnerForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(regency, measure, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var office = page.Owners.Offices.FirstOrDefault(o => o.Id.ToString() == form.Office);
        if (office is null && form.Office is not (null or OwnerForm.Usual))
        {
            ModelState.AddModelError(nameof(form.Office), "Pilih perangkat daerah dari daftar.");
        }

        var ownership = await ToChangeAsync(regency, form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => ownership.Choose(currentCycle.Value, page.Measure, office)))
        {
            return View("Edit", form.On(page));
        }

        await SaveAsync(ownership, cancellationToken);
        return this.RedirectWithNotice(Links.AnsitOwners(year, regency), $"Pemilik {page.Measure.Title}: {office?.Name ?? "pemilik baku"}.");
    }

    private IQueryable<AnsitOwnership> Choices(string regency)
    {
        var cycle = currentCycle.Value.Id;
        return db.AnsitOwnerships.Where(o => o.CycleId == cycle && o.RegencyCode == regency);
    }

    private async Task<AnsitOwnership> ToChangeAsync(string regency, Guid version, CancellationToken cancellationToken)
    {
        if (await Choices(regency).SingleOrDefaultAsync(cancellationToken) is not { } ownership)
        {
            return AnsitOwnership.Of(Ids.New(time), currentCycle.Value.Id, regency);
        }

        db.Expect(ownership, version);
        return ownership;
    }

    /// <summary>The first choice of a regency makes its row; two who make it at once meet at the unique index.</summary>
    private async Task SaveAsync(AnsitOwnership ownership, CancellationToken cancellationToken)
    {
        if (db.Entry(ownership).State is EntityState.Detached && ownership.Chosen.Count > 0)
        {
            db.AnsitOwnerships.Add(ownership);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<OwnerPage?> PageAsync(string regency, string measure, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        if (cycle.Catalog.FindMeasure(measure) is not { } found || cycle.FindParticipant(regency) is not { IsForOneAward: false } participant)
        {
            return null;
        }

        var usual = await db.StandardAgencies.Where(a => a.Code == found.Owner).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken) ?? found.Owner;
        return new OwnerPage(cycle.AssessmentYear, regency, participant.Name, found, await db.OwnerMapAsync(cycle, regency, cancellationToken), usual);
    }
}
