namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

/// <summary>Who works with what an admin wants to change. Regencies may have begun before the phase went back.</summary>
internal static class ActionUse
{
    public static async Task<IReadOnlyList<int>> BegunActionsAsync(this PortalDbContext db, AssessmentCycle cycle, CancellationToken cancellationToken) =>
        await db.Submissions.Where(s => s.CycleId == cycle.Id).Select(s => s.ActionNo).Distinct().ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<string>> BegunByAsync(this PortalDbContext db, AssessmentCycle cycle, int actionNo, CancellationToken cancellationToken) =>
        NamesOf(cycle, await db.Submissions.Where(s => s.CycleId == cycle.Id && s.ActionNo == actionNo).Select(s => s.RegencyCode).ToListAsync(cancellationToken));

    /// <summary>The regencies with evidence or a verdict on a requirement. Removed evidence counts: its versions stay on record.</summary>
    public static async Task<IReadOnlyList<string>> UsersOfAsync(this PortalDbContext db, AssessmentCycle cycle, int actionNo, string requirement, CancellationToken cancellationToken) =>
        NamesOf(cycle, await db.Submissions
            .Where(s => s.CycleId == cycle.Id && s.ActionNo == actionNo && (s.Evidence.Any(e => e.RequirementCode == requirement) || s.Verdicts.Any(v => v.RequirementCode == requirement)))
            .Select(s => s.RegencyCode).ToListAsync(cancellationToken));

    private static IReadOnlyList<string> NamesOf(AssessmentCycle cycle, List<string> regencies) =>
        [.. cycle.Participants.Where(p => regencies.Contains(p.Code)).Select(p => p.Name).Concat(regencies.Where(r => cycle.FindParticipant(r) is null))];
}
