namespace StuntingAssessment.Web.Platform.Security.Scope;

/// <summary>The ids of addresses that lead to the domain's things and to the platform's own rows.</summary>
internal static class RouteTargets
{
    public static IReadOnlyList<RouteTarget> All { get; } =
    [
        new("evidence", (a, cancellationToken) => a.Db.Submissions
            .AnyAsync(s => s.CycleId == a.Cycle!.Id && s.RegencyCode == a.Regency && s.ActionNo == a.ActionNo && s.Evidence.Any(e => e.Id == a.Id && e.RemovedAt == null), cancellationToken)),
        new("file", IsVisibleFileAsync),
        new("sheet", async (a, cancellationToken) =>
            await a.Db.ScoreSheets.Where(s => s.Id == a.Id && s.CycleId == a.Cycle!.Id).Select(s => s.RegencyCode).SingleOrDefaultAsync(cancellationToken) is { } regency
            && a.User.Sees(a.Permission, a.Cycle!, regency)),
        new("region", (a, cancellationToken) => a.Db.Regions.AnyAsync(r => r.Id == a.Id, cancellationToken)),
        new("head", async (a, cancellationToken) => Guid.TryParse(a.Route["agency"]?.ToString(), out var agency)
            && await a.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(g => g.Id == agency, cancellationToken) is { } office && office.Heads.Any(h => h.Id == a.Id)),
        new("agency", (a, cancellationToken) => a.Db.Agencies.AnyAsync(g => g.Id == a.Id, cancellationToken)),
        new("person", (a, cancellationToken) => a.Db.Users.AnyAsync(u => u.Id == a.Id, cancellationToken)),
        new("session", (a, cancellationToken) => a.Db.UserSessions.AnyAsync(s => s.Id == a.Id && s.UserId == a.User.Id, cancellationToken)),
        new("assignment", (a, cancellationToken) => a.Db.Assignments.AnyAsync(s => s.Id == a.Id && s.PersonId == a.Person, cancellationToken)),
        new("mail", (a, cancellationToken) => a.Db.OutboxMails.AnyAsync(m => m.Id == a.Id, cancellationToken)),
        new("batch", (a, cancellationToken) => a.Db.MailBatches.AnyAsync(b => b.Id == a.Id, cancellationToken)),
        new("paper", (a, cancellationToken) => a.Db.IssuedPapers.AnyAsync(p => p.Id == a.Id && p.CycleId == a.Cycle!.Id, cancellationToken)),
        new("result", (a, cancellationToken) => a.Db.Results.AnyAsync(r => r.Id == a.Id && r.CycleId == a.Cycle!.Id, cancellationToken)),
    ];

    /// <summary>A file's address names no cycle: the file leads to its submission, and that to cycle and regency.</summary>
    private static async Task<bool> IsVisibleFileAsync(RouteAsked asked, CancellationToken cancellationToken)
    {
        var place = await asked.Db.Submissions
            .Where(s => s.Evidence.Any(e => e.RemovedAt == null && e.Files.Any(f => f.Id == asked.Id)))
            .Select(s => new { s.CycleId, s.RegencyCode, s.ActionNo })
            .SingleOrDefaultAsync(cancellationToken);
        var cycle = place is null ? null : await asked.Db.Cycles.AsNoTracking().SingleAsync(c => c.Id == place.CycleId, cancellationToken);
        return cycle is not null && asked.User.Sees(asked.Permission, cycle, place!.RegencyCode, place.ActionNo);
    }
}
