using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/aksi/{actionNo:int}/hapus")]
public sealed class ActionRemovalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(int year, int actionNo) => Page(year, actionNo, currentCycle.Value.Version);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, int actionNo, VersionForm form, CancellationToken cancellationToken)
    {
        // Under the trail's lock nobody begins to work on the action between the look and the removal.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        var begunBy = await db.BegunByAsync(cycle, actionNo, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RemoveAction(actionNo, begunBy)))
        {
            return Page(year, actionNo, form.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleActions(year), $"Aksi {actionNo} dihapus. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private ViewResult Page(int year, int actionNo, Guid version)
    {
        var action = currentCycle.Value.Rules.Action(actionNo);
        return View("Removal", new RemovalPage(
            CycleCrumbs.To(year, new PageCrumb("Aksi dan persyaratan", Links.CycleActions(year))),
            $"Hapus aksi {actionNo}?",
            $"Aksi {actionNo} {action.Name}, dengan {action.Requirements.Count} persyaratan.",
            "Aksi dapat ditambahkan lagi selama aturan masih dapat diubah; isinya tersimpan di jejak audit.",
            Links.CycleActionRemoval(year, actionNo),
            Links.CycleAction(year, actionNo),
            $"Hapus aksi {actionNo}",
            version));
    }
}
