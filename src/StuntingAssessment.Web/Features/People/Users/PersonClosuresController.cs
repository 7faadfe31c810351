using StuntingAssessment.Web.Features.People.Assignments;

namespace StuntingAssessment.Web.Features.People.Users;

[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/penutupan")]
public sealed class PersonClosuresController(PortalDbContext db, CloseAccount close) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> New(Guid person, CancellationToken cancellationToken) => FormAsync(person, new ClosureForm(), cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, ClosureForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid && await close.RunAsync(person, form.Reason.Trim(), ModelState, cancellationToken)
            ? this.RedirectWithNotice(Links.Person(person), "Akun sudah ditutup; sesinya sudah berakhir.")
            : await FormAsync(person, form, cancellationToken);

    private async Task<IActionResult> FormAsync(Guid person, ClosureForm form, CancellationToken cancellationToken)
    {
        form.Whom = await db.Users.Where(u => u.Id == person).Select(u => new PersonHead(u.Id, u.Name)).SingleAsync(cancellationToken);
        return View("Close", form);
    }
}
