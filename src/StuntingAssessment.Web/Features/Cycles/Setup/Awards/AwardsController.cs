using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Awards;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur")]
public sealed class AwardsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("penghargaan")]
    public IActionResult Index() => View(currentCycle.Value);

    [HttpGet("penghargaan-baru")]
    public IActionResult New() => View("Award", AwardForm.New(currentCycle.Value));

    [HttpPost("penghargaan-baru")]
    public async Task<IActionResult> Create(int year, AwardForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.AddAward(form.ToAward())))
        {
            return View("Award", form.On(currentCycle.Value, isNew: true));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleAwards(year), $"Penghargaan {form.Name!.Trim()} ditambahkan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    [HttpGet("penghargaan/{award}")]
    public IActionResult Edit(string award) =>
        currentCycle.Value.Rules.FindAward(award) is { } found ? View("Award", AwardForm.Of(currentCycle.Value, found)) : NotFound();

    [HttpPost("penghargaan/{award}")]
    public async Task<IActionResult> Update(int year, string award, AwardForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Rules.FindAward(award) is null)
        {
            return NotFound();
        }

        form.Code = award;
        ModelState.Remove(nameof(form.Code));
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeAward(form.ToAward())))
        {
            return View("Award", form.On(currentCycle.Value, isNew: false));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleAwards(year), $"Penghargaan {form.Name!.Trim()} disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }
}
