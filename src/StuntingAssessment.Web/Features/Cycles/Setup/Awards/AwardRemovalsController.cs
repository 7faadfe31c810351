using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Awards;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/penghargaan/{award}/hapus")]
public sealed class AwardRemovalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(int year, string award) =>
        currentCycle.Value.Rules.FindAward(award) is { } found ? Page(year, found, currentCycle.Value.Version) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string award, VersionForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (cycle.Rules.FindAward(award) is not { } found)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RemoveAward(award)))
        {
            return Page(year, found, form.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleAwards(year), $"Penghargaan {found.Name} dihapus. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private ViewResult Page(int year, AwardCategory award, Guid version) => View("Removal", new RemovalPage(
        CycleCrumbs.To(year, new PageCrumb("Penghargaan", Links.CycleAwards(year))),
        $"Hapus penghargaan {award.Name}?",
        $"{award.Code} {award.Name}",
        "Penghargaan dapat ditambahkan lagi selama aturan masih dapat diubah.",
        Links.CycleAwardRemoval(year, award.Code),
        Links.CycleAward(year, award.Code),
        "Hapus penghargaan",
        version));
}
