using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.AnsitOverview;

/// <summary>Where the Master Ansit of a cycle stands: all regencies, and the offices of one.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit")]
public sealed class AnsitController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user) : Controller
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
        var (ofVillages, own) = (cycle.Catalog.Measures.Count(m => m.Level is IndicatorLevel.Village), cycle.Catalog.Measures.Count(m => m.Level is IndicatorLevel.Regency));
        var lines = FigureLine.Of(cycle.Catalog).ToDictionary(l => l.Code);
        return View(new IndexModel(
            year,
            cycle.ActivityYear,
            cycle.PhaseName,
            [.. heads.Select(h => new RegencyRow(
                h.Code, h.Name, h.Villages, book.Filled(h.Id, cycle.Catalog.Measures), ((long)h.Villages * ofVillages) + own, book.Of(lines[Figures.Prevalence], h.Id), book.Of(lines[Figures.Measuring], h.Id)))]));
    }

    [HttpGet("{regency}")]
    public async Task<IActionResult> Show(int year, string regency, CancellationToken cancellationToken) =>
        await db.AnsitProblemsAsync(currentCycle.Value, regency, cancellationToken) is { } problems
            ? View(RegencyReading.Of(currentCycle.Value, regency, problems, user))
            : NotFound();
}
