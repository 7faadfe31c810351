namespace StuntingAssessment.Web.Features.People.Assignments;

[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/penugasan/{assignment:guid}/akhir")]
public sealed class AssignmentEndsController(PortalDbContext db, EndAssignment end, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> New(Guid person, Guid assignment, int? panel, [FromQuery(Name = "tinjauan")] int? review, CancellationToken cancellationToken) =>
        FormAsync(person, assignment, new AssignmentEndForm { To = clock.Today, PanelOf = panel, ReviewYear = review == clock.Today.Year ? review : null }, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, Guid assignment, AssignmentEndForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !await end.RunAsync(assignment, form, ModelState, cancellationToken))
        {
            return await FormAsync(person, assignment, form, cancellationToken);
        }

        if (form.PanelOf is { } year)
        {
            return this.RedirectWithNotice(Links.CyclePanel(year), "Akhir penugasan sudah dicatat.");
        }

        if (form.ReviewYear == clock.Today.Year && person != user.Id)
        {
            return this.RedirectWithNotice(Links.Review(clock.Today.Year), "Akhir penugasan sudah dicatat sebagai hasil tinjauan.");
        }

        // Who ended its own admin's role yesterday may not see the list any more.
        return this.RedirectWithNotice(person == user.Id ? Links.Account : Links.Person(person), "Akhir penugasan sudah dicatat.");
    }

    private async Task<IActionResult> FormAsync(Guid person, Guid assignment, AssignmentEndForm form, CancellationToken cancellationToken)
    {
        form.Whom = await db.Users.Where(u => u.Id == person).Select(u => new PersonHead(u.Id, u.Name)).SingleAsync(cancellationToken);
        form.What = (await db.AssignmentsOfAsync(person, cancellationToken)).Single(a => a.Id == assignment);
        form.Version = form.Version == Guid.Empty ? form.What.Version : form.Version;
        return View("End", form);
    }
}
