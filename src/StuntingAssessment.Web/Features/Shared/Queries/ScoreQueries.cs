using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Shared.Queries;

internal static class ScoreQueries
{
    /// <summary>Grades, submitted sheets, recusals and the chair's decisions of a cycle: four queries, whatever the size.</summary>
    public static async Task<CycleScores> LoadScoresAsync(this PortalDbContext db, AssessmentCycle cycle, CancellationToken cancellationToken)
    {
        var actions = await db.Submissions.AsNoTracking().Where(s => s.CycleId == cycle.Id)
            .Select(s => new { s.RegencyCode, s.ActionNo, s.FirstSubmittedAt, Grades = s.Grades.Select(g => new { g.CriterionCode, g.Letter }).ToList() })
            .ToListAsync(cancellationToken);
        var sheets = await db.ScoreSheets.AsNoTracking().Where(s => s.CycleId == cycle.Id && s.State == SheetState.Submitted)
            .Select(s => new { s.RegencyCode, s.PanelistId, s.Scores })
            .ToListAsync(cancellationToken);
        var recusals = await db.ConflictDeclarations.AsNoTracking().Where(c => c.CycleId == cycle.Id && c.HasConflict)
            .Select(c => new Recusal(c.RegencyCode, c.PanelistId, c.Reason))
            .ToListAsync(cancellationToken);
        var plenary = await db.Plenaries.AsNoTracking().SingleOrDefaultAsync(p => p.CycleId == cycle.Id, cancellationToken);
        return new CycleScores(
            [.. actions.Select(a => new GradedAction(a.RegencyCode, a.ActionNo, a.FirstSubmittedAt, a.Grades.ToDictionary(g => g.CriterionCode, g => g.Letter)))],
            [.. sheets.Select(s => new CountedSheet(s.RegencyCode, s.PanelistId, s.Scores))],
            recusals,
            plenary?.Moderations ?? [],
            plenary?.TieOrders ?? []);
    }
}
