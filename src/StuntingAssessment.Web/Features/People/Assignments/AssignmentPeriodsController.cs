namespace StuntingAssessment.Web.Features.People.Assignments;

/// <summary>Gives an assignment that has a last day a later one.</summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/penugasan/{assignment:guid}/perpanjangan")]
public sealed class AssignmentPeriodsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Edit(Guid person, Guid assignment, CancellationToken cancellationToken) =>
        FormAsync(person, assignment, new AssignmentPeriodForm(), cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid person, Guid assignment, AssignmentPeriodForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var all = await db.Assignments.Where(a => a.PersonId == person).ToListAsync(cancellationToken);
        var prolonged = all.Single(a => a.Id == assignment);
        var cycle = await db.Cycles.SingleOrDefaultAsync(c => c.Id == prolonged.CycleId, cancellationToken);
        db.Expect(prolonged, form.Version);
        if (!ModelState.IsValid || !ModelState.Allows(() => prolonged.Prolong(form.To, clock.Today, cycle, all)))
        {
            return await FormAsync(person, assignment, form, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Person(person), "Penugasan sudah diperpanjang.");
    }

    private async Task<IActionResult> FormAsync(Guid person, Guid assignment, AssignmentPeriodForm form, CancellationToken cancellationToken)
    {
        form.Whom = await db.Users.Where(u => u.Id == person).Select(u => new PersonHead(u.Id, u.Name)).SingleAsync(cancellationToken);
        form.What = (await db.AssignmentsOfAsync(person, cancellationToken)).Single(a => a.Id == assignment);
        form.Version = form.Version == Guid.Empty ? form.What.Version : form.Version;
        return View("Prolong", form);
    }
}
