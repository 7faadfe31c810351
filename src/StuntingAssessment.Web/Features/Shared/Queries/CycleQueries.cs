namespace StuntingAssessment.Web.Features.Shared.Queries;

internal static class CycleQueries
{
    /// <summary>The cycle that this one was cloned from; null for one from nothing.</summary>
    public static async Task<AssessmentCycle?> SourceOfAsync(this PortalDbContext db, AssessmentCycle cycle, CancellationToken cancellationToken) =>
        cycle.ClonedFrom is { } source ? await db.Cycles.AsNoTracking().SingleAsync(c => c.Id == source, cancellationToken) : null;

    /// <summary>The cycle whose people this one may take over: the one it was cloned from, or the one before it.</summary>
    public static async Task<AssessmentCycle?> EarlierThanAsync(this PortalDbContext db, AssessmentCycle cycle, CancellationToken cancellationToken) =>
        await db.SourceOfAsync(cycle, cancellationToken)
        ?? await db.Cycles.AsNoTracking().Where(c => c.AssessmentYear < cycle.AssessmentYear).OrderByDescending(c => c.AssessmentYear).FirstOrDefaultAsync(cancellationToken);
}
