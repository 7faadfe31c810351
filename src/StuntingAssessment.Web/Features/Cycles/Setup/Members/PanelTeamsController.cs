using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Members;

/// <summary>Who is on the panel and the technical team of a cycle. Ending and the chair's flag have pages of their own, at the person.</summary>
[Authorize(Policies.ManagePeople)]
[Route("penilaian/{year:int}/panel-tim")]
public sealed class PanelTeamsController(PortalDbContext db, CurrentCycle currentCycle, PortalClock clock, TimeProvider time) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => PageAsync(new MemberForm { From = clock.Today }, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, [Bind(Prefix = "Form")] MemberForm form, CancellationToken cancellationToken)
    {
        // Under the trail's lock the person's other assignments stay as they are looked at.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == form.PersonId && u.ClosedAt == null, cancellationToken);
        if (person is null && form.PersonId is not null)
        {
            ModelState.AddModelError("Form.PersonId", "Pilih orang dari daftar ini.");
        }

        if (!ModelState.IsValid || !await AddAsync(form, cancellationToken))
        {
            return await PageAsync(form, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CyclePanel(year), $"{person!.Name} ditambahkan sebagai {RoleNames.Of(form.Role!.Value).ToLowerInvariant()} {year}.");
    }

    private async Task<bool> AddAsync(MemberForm form, CancellationToken cancellationToken)
    {
        if (!Assignment.IsPerCycle(form.Role!.Value))
        {
            ModelState.AddModelError("Form.Role", "Pilih panelis atau tim teknis.");
            return false;
        }

        var others = await db.Assignments.Where(a => a.PersonId == form.PersonId).ToListAsync(cancellationToken);
        return ModelState.AllowsIn("Form", () => db.Assignments.Add(
            Assignment.Give(Ids.New(time), form.PersonId!.Value, form.Role.Value, null, currentCycle.Value, form.From!.Value, null, isChair: false, others)));
    }

    private async Task<IActionResult> PageAsync(MemberForm form, CancellationToken cancellationToken) =>
        View("Index", await PanelModel.LoadAsync(db, currentCycle.Value, clock, form, cancellationToken));
}
