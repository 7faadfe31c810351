using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Achievements;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Overview;

/// <summary>Where the Master Ansit of a cycle stands: all regencies, and the offices of one. Told from the kept sums and counts; cells are read only where something changed.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit")]
public sealed class AnsitController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, OpenFindings findings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int year, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var codes = user.RegenciesFor(Permission.ViewAnsit, cycle);
        if (codes is [var only])
        {
            return LocalRedirect(Links.AnsitRegency(year, only));
        }

        var heads = await db.AnsitHeadsAsync(cycle.ActivityYear, codes, cancellationToken);
        var book = await db.AnsitFiguresAsync(cycle.ActivityYear, [.. heads.Select(h => h.Id)], cancellationToken);
        var open = await findings.OfAsync(cycle, heads, cancellationToken);
        var (lines, columns) = (FigureLine.Of(cycle.Catalog).ToDictionary(l => l.Code), cycle.Catalog.Measures);
        return View(new IndexModel(
            year,
            cycle.ActivityYear,
            cycle.PhaseName,
            [.. heads.Zip(open, (h, found) => new RegencyRow(
                h.Code, h.Name, h.Villages, book.Filled(h.Id, columns), CellCount.Of(columns, h.Villages), book.Of(lines[Figures.Prevalence], h.Id), book.Of(lines[Figures.Measuring], h.Id), found))]));
    }

    [HttpGet("{regency}")]
    public async Task<IActionResult> Show(string regency, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        if (await db.AnsitRegencyAsync(cycle.ActivityYear, regency, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var owners = await db.OwnerMapAsync(cycle, regency, cancellationToken);
        var book = await db.AnsitFiguresAsync(cycle.ActivityYear, [found.Id], cancellationToken);
        return View(RegencyReading.Of(cycle, user, found, owners, book, await findings.OfAsync(cycle, found, cancellationToken)));
    }
}
