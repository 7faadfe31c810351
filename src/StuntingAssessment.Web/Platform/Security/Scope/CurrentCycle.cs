using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Scope;

/// <summary>The cycle that the address names, read once per request and not tracked: it answers what is possible, a change loads its own.</summary>
public sealed class CurrentCycle(PortalDbContext db, AuditScope audit)
{
    private AssessmentCycle? cycle;

    public AssessmentCycle Value => cycle ?? throw new InvalidOperationException("The address names no cycle.");

    public AssessmentCycle? OrNone => cycle;

    public async Task<AssessmentCycle?> LoadAsync(int year, CancellationToken cancellationToken)
    {
        cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentYear == year, cancellationToken);
        audit.JudgedBy = cycle;
        return cycle;
    }

    /// <summary>The same cycle to be changed, at the version that the form carries.</summary>
    public async Task<AssessmentCycle> ToChangeAsync(Guid expectedVersion, CancellationToken cancellationToken)
    {
        var tracked = await db.Cycles.SingleAsync(c => c.Id == Value.Id, cancellationToken);
        db.Expect(tracked, expectedVersion);
        return tracked;
    }
}
