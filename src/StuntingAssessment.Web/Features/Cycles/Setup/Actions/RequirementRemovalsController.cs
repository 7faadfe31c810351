using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/aksi/{actionNo:int}/syarat/{requirement}/hapus")]
public sealed class RequirementRemovalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(int year, int actionNo, string requirement) =>
        currentCycle.Value.Rules.FindRequirement(actionNo, requirement) is { } asked ? Page(year, actionNo, asked, currentCycle.Value.Version) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, int actionNo, string requirement, VersionForm form, CancellationToken cancellationToken)
    {
        // Under the trail's lock no evidence comes between the look and the removal.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Rules.FindRequirement(actionNo, requirement) is not { } asked)
        {
            return NotFound();
        }

        var usedBy = await db.UsersOfAsync(cycle, actionNo, requirement, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RemoveRequirement(actionNo, requirement, usedBy)))
        {
            return Page(year, actionNo, asked, form.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.CycleActions(year)}#aksi-{actionNo}", $"Persyaratan {requirement} dihapus. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private ViewResult Page(int year, int actionNo, EvidenceRequirement asked, Guid version) => View("Removal", new RemovalPage(
        CycleCrumbs.To(year, new PageCrumb("Aksi dan persyaratan", Links.CycleActions(year))),
        $"Hapus persyaratan {asked.Code}?",
        $"{asked.Code} {asked.Name}",
        "Persyaratan dapat ditambahkan lagi selama aturan masih dapat diubah; isinya tersimpan di jejak audit.",
        Links.RequirementRemoval(year, actionNo, asked.Code),
        Links.Requirement(year, actionNo, asked.Code),
        $"Hapus persyaratan {asked.Code}",
        version));
}
