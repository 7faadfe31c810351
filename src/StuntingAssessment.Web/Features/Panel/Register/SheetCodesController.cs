using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Panel.Register;

/// <summary>Submitted sheets with their values and notes, by code: no name, no id and no time on the page.</summary>
[Authorize(Policies.ViewSheets)]
[Route("penilaian/{year:int}/lembar/kode")]
public sealed class SheetCodesController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var board = await PanelBoard.LoadAsync(db, cycle, clock.Today, cancellationToken);
        var coded = await db.ScoreSheets.VisibleTo(user, Permission.ViewSheets, cycle).LoadCodedAsync(board, cancellationToken);
        var visible = user.RegenciesFor(Permission.ViewSheets, cycle);
        return View("SheetCodes", new SheetCodesModel(
            cycle.AssessmentYear,
            user.SeesWhoScores(cycle),
            [
                .. cycle.Participants.Where(p => p.IsAssessed && visible.Contains(p.Code)).Select(p => new CodedRegency(
                    p.Code,
                    p.Name,
                    [.. coded.Where(s => s.RegencyCode == p.Code).Select(s => new CodedReading(s.Code, SheetReading.Of(cycle, p.Code, s.Scores, s.Notes)))])),
            ]));
    }
}

public sealed record CodedReading(string Code, SheetReading Sheet);

public sealed record CodedRegency(string Code, string Name, IReadOnlyList<CodedReading> Sheets);

/// <param name="HasProgress">The asker also has the page that says who has submitted.</param>
public sealed record SheetCodesModel(int Year, bool HasProgress, IReadOnlyList<CodedRegency> Regencies)
{
    public IEnumerable<CodedRegency> Shown => Regencies.Where(r => r.Sheets.Count > 0);

    public IReadOnlyList<string> Waiting => [.. Regencies.Where(r => r.Sheets.Count == 0).Select(r => r.Name)];
}
