using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>One regency's published result per criterion, with what the panel wrote; who wrote it is not part of any query here.</summary>
[Authorize(Policies.ViewRegencyResult)]
[Route("penilaian/{year:int}/{regency}/hasil")]
public sealed class RegencyResultsController(PortalDbContext db, PublishedResults results, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, string regency, CancellationToken cancellationToken)
    {
        if (await results.FindAsync(year, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        var cycle = currentCycle.Value;
        // What is written for a version that is not public yet stays out of it.
        var since = cycle.Correction?.At;
        var notes = await db.ScoreSheets.AsNoTracking()
            .Where(s => s.CycleId == cycle.Id && s.RegencyCode == regency && s.State == SheetState.Submitted && (since == null || s.SubmittedAt < since)
                && !db.ConflictDeclarations.Any(d => d.CycleId == cycle.Id && d.RegencyCode == regency && d.PanelistId == s.PanelistId && d.HasConflict))
            .Select(s => s.Notes)
            .ToListAsync(cancellationToken);
        var gradeNotes = await db.Submissions.AsNoTracking().Where(s => s.CycleId == cycle.Id && s.RegencyCode == regency)
            .SelectMany(s => s.Grades.Where(g => g.Note != null && (since == null || g.GivenAt < since)).Select(g => new { g.CriterionCode, g.Note }))
            .ToDictionaryAsync(g => g.CriterionCode, g => g.Note!, cancellationToken);
        return View(RegencyResultModel.Of(cycle.Participant(regency), published, notes, gradeNotes, clock));
    }
}
