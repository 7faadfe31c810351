using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur")]
public sealed class ActionsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("aksi")]
    public IActionResult Index() => View(currentCycle.Value);

    [HttpGet("aksi-baru")]
    public IActionResult New() => View("Action", ActionForm.New(currentCycle.Value));

    [HttpPost("aksi-baru")]
    public async Task<IActionResult> Create(int year, ActionForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.AddAction(form.ToAction())))
        {
            return View("Action", form.On(currentCycle.Value, isNew: true));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleActions(year), $"Aksi {form.No} ditambahkan. Tambahkan persyaratan buktinya.");
    }

    [HttpGet("aksi/{actionNo:int}")]
    public IActionResult Edit(int actionNo) => View("Action", ActionForm.Of(currentCycle.Value, currentCycle.Value.Rules.Action(actionNo)));

    [HttpPost("aksi/{actionNo:int}")]
    public async Task<IActionResult> Update(int year, int actionNo, ActionForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);

        // Which action, the address says; the form only what it becomes.
        form.No = actionNo;
        ModelState.Remove(nameof(form.No));
        if (actionNo is 0)
        {
            ModelState.Remove(nameof(form.Weight));
        }

        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeAction(form.ToAction())))
        {
            return View("Action", form.On(currentCycle.Value, isNew: false));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.CycleActions(year)}#aksi-{actionNo}", $"Aksi {actionNo} disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }
}
