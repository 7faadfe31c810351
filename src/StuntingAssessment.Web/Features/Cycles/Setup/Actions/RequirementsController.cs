using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

/// <summary>What proof an action asks for.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/aksi/{actionNo:int}")]
public sealed class RequirementsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("syarat-baru")]
    public IActionResult New(int actionNo) => View("Requirement", RequirementForm.New(currentCycle.Value, actionNo));

    [HttpPost("syarat-baru")]
    public async Task<IActionResult> Create(int year, int actionNo, RequirementForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.AddRequirement(actionNo, form.ToRequirement())))
        {
            return View("Requirement", form.On(currentCycle.Value, actionNo, isNew: true));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Back(year, actionNo), $"Persyaratan {form.Code} ditambahkan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    [HttpGet("syarat/{requirement}")]
    public IActionResult Edit(int actionNo, string requirement) =>
        currentCycle.Value.Rules.FindRequirement(actionNo, requirement) is { } asked ? View("Requirement", RequirementForm.Of(currentCycle.Value, actionNo, asked)) : NotFound();

    [HttpPost("syarat/{requirement}")]
    public async Task<IActionResult> Update(int year, int actionNo, string requirement, RequirementForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Rules.FindRequirement(actionNo, requirement) is null)
        {
            return NotFound();
        }

        form.Code = requirement;
        ModelState.Remove(nameof(form.Code));
        var usedBy = await db.UsersOfAsync(cycle, actionNo, requirement, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeRequirement(actionNo, form.ToRequirement(), usedBy.Count > 0)))
        {
            return View("Requirement", form.On(currentCycle.Value, actionNo, isNew: false));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Back(year, actionNo), $"Persyaratan {requirement} disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private static string Back(int year, int actionNo) => $"{Links.CycleActions(year)}#aksi-{actionNo}";
}
