namespace StuntingAssessment.Web.Features.People.Assignments;

/// <summary>Moves the chair's flag to a panellist.</summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/penugasan/{assignment:guid}/ketua")]
public sealed class ChairsController(PortalDbContext db, GiveAssignment give) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> New(Guid person, Guid assignment, int? panel, CancellationToken cancellationToken) => ConfirmAsync(person, assignment, panel, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, Guid assignment, Guid version, int? panel, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var panellist = await db.Assignments.SingleAsync(a => a.Id == assignment, cancellationToken);
        var cycle = await db.Cycles.SingleOrDefaultAsync(c => c.Id == panellist.CycleId, cancellationToken);
        db.Expect(panellist, version);
        if (cycle is null)
        {
            return NotFound();
        }

        if (!await give.MoveChairAsync(panellist, cycle, ModelState, cancellationToken))
        {
            return await ConfirmAsync(person, assignment, panel, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(panel is { } year ? Links.CyclePanel(year) : Links.Person(person), "Ketua tim penilai sudah ditetapkan.");
    }

    private async Task<IActionResult> ConfirmAsync(Guid person, Guid assignment, int? panel, CancellationToken cancellationToken)
    {
        var whom = await db.Users.Where(u => u.Id == person).Select(u => new PersonHead(u.Id, u.Name)).SingleAsync(cancellationToken);
        var what = (await db.AssignmentsOfAsync(person, cancellationToken)).Single(a => a.Id == assignment);
        var former = await db.Assignments
            .Where(a => a.IsChair && a.Id != assignment && a.CycleId == db.Assignments.Where(s => s.Id == assignment).Select(s => s.CycleId).First())
            .OrderByDescending(a => a.From)
            .Select(a => db.Users.Where(u => u.Id == a.PersonId).Select(u => u.Name).First())
            .FirstOrDefaultAsync(cancellationToken);
        return View("MakeChair", new ChairModel(whom, what, former, panel));
    }
}
