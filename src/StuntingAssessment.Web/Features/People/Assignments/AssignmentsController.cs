namespace StuntingAssessment.Web.Features.People.Assignments;

[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/penugasan")]
public sealed class AssignmentsController(PortalDbContext db, GiveAssignment give, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> New(Guid person, CancellationToken cancellationToken) => FormAsync(person, new AssignmentForm { From = clock.Today }, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, AssignmentForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        if (!ModelState.IsValid || !await give.RunAsync(person, form, ModelState, cancellationToken))
        {
            return await FormAsync(person, form, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Person(person), "Penugasan sudah diberikan.");
    }

    private async Task<IActionResult> FormAsync(Guid person, AssignmentForm form, CancellationToken cancellationToken)
    {
        form.Choices = await AssignmentChoices.LoadAsync(db, cancellationToken);
        form.Whom = await db.Users.Where(u => u.Id == person).Select(u => new PersonHead(u.Id, u.Name)).SingleAsync(cancellationToken);
        return View("Assign", form);
    }
}
