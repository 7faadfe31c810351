namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>Panel and technical team of the earlier cycle, taken over one by one.</summary>
[Authorize(Policies.ManagePeople)]
[Route("penilaian/{year:int}/salin/orang")]
public sealed class CarriedPeopleController(PortalDbContext db, CurrentCycle currentCycle, CarryPeople carry) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        await carry.OfferAsync(currentCycle.Value, cancellationToken) is { } people ? View("People", new CarriedPeopleForm().On(people)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, CarriedPeopleForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        if (await carry.OfferAsync(currentCycle.Value, cancellationToken) is not { } people)
        {
            return NotFound();
        }

        form.On(people);
        if (!ModelState.IsValid || await carry.RunAsync(currentCycle.Value.Id, form, ModelState, cancellationToken) is not { } count)
        {
            return View("People", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CyclePreparation(year), $"{count} penugasan diberikan untuk siklus {year}.");
    }
}
