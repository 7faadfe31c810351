using StuntingAssessment.Web.Features.Ansit;

namespace StuntingAssessment.Web.Platform.Security.Scope;

/// <summary>For each id an address may carry: does the thing exist inside the asker's scope? A new route value belongs here.</summary>
internal static class RouteThings
{
    public sealed record Asked(PortalDbContext Db, CurrentUser User, CurrentOffice Office, CurrentPlace Place, Permission Permission, AssessmentCycle? Cycle, RouteValueDictionary Route, Guid Id)
    {
        public string? Regency => Route["regency"] as string;

        public Guid Person => Guid.TryParse(Route["person"]?.ToString(), out var person) ? person : Guid.Empty;

        public int? ActionNo => int.TryParse(Route["actionNo"]?.ToString(), out var no) ? no : null;
    }

    public static IReadOnlyDictionary<string, Func<Asked, CancellationToken, Task<bool>>> Known { get; } = new Dictionary<string, Func<Asked, CancellationToken, Task<bool>>>
    {
        ["evidence"] = (a, cancellationToken) => a.Db.Submissions
            .AnyAsync(s => s.CycleId == a.Cycle!.Id && s.RegencyCode == a.Regency && s.ActionNo == a.ActionNo && s.Evidence.Any(e => e.Id == a.Id && e.RemovedAt == null), cancellationToken),
        ["file"] = IsVisibleFileAsync,
        ["sheet"] = async (a, cancellationToken) =>
            await a.Db.ScoreSheets.Where(s => s.Id == a.Id && s.CycleId == a.Cycle!.Id).Select(s => s.RegencyCode).SingleOrDefaultAsync(cancellationToken) is { } regency
            && a.User.Sees(a.Permission, a.Cycle!, regency),
        ["region"] = (a, cancellationToken) => a.Db.Regions.AnyAsync(r => r.Id == a.Id, cancellationToken),
        ["upload"] = (a, cancellationToken) => a.Db.RegionListUploads.AnyAsync(u => u.Id == a.Id, cancellationToken),
        ["head"] = async (a, cancellationToken) => Guid.TryParse(a.Route["agency"]?.ToString(), out var agency)
            && await a.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(g => g.Id == agency, cancellationToken) is { } office && office.Heads.Any(h => h.Id == a.Id),
        ["agency"] = (a, cancellationToken) => a.Db.Agencies.AnyAsync(g => g.Id == a.Id, cancellationToken),
        ["office"] = IsOfficeOfRegencyAsync,
        ["entry"] = IsEntryOfOfficeAsync,
        ["book"] = IsBookOfOfficeAsync,
        ["place"] = async (a, cancellationToken) => a.Cycle is { } cycle && a.Regency is { } regency && await a.Place.FindAsync(cycle, regency, a.Id, cancellationToken),
        ["person"] = (a, cancellationToken) => a.Db.Users.AnyAsync(u => u.Id == a.Id, cancellationToken),
        ["session"] = (a, cancellationToken) => a.Db.UserSessions.AnyAsync(s => s.Id == a.Id && s.UserId == a.User.Id, cancellationToken),
        ["assignment"] = (a, cancellationToken) => a.Db.Assignments.AnyAsync(s => s.Id == a.Id && s.PersonId == a.Person, cancellationToken),
        ["mail"] = (a, cancellationToken) => a.Db.OutboxMails.AnyAsync(m => m.Id == a.Id, cancellationToken),
        ["batch"] = (a, cancellationToken) => a.Db.MailBatches.AnyAsync(b => b.Id == a.Id, cancellationToken),
        ["paper"] = (a, cancellationToken) => a.Db.IssuedPapers.AnyAsync(p => p.Id == a.Id && p.CycleId == a.Cycle!.Id, cancellationToken),
        ["result"] = (a, cancellationToken) => a.Db.Results.AnyAsync(r => r.Id == a.Id && r.CycleId == a.Cycle!.Id, cancellationToken),
    };

    /// <summary>An office of the regency in the cycle's year; of an operator only the own ones.</summary>
    private static async Task<bool> IsOfficeOfRegencyAsync(Asked asked, CancellationToken cancellationToken) =>
        asked is { Cycle: { } cycle, Regency: { } regency }
        && (asked.Permission is not Permission.EnterAnsit || asked.User.OnlyOfficesFor(cycle, regency) is not { } own || own.Contains(asked.Id))
        && await asked.Office.FindAsync(cycle, regency, asked.Id, cancellationToken);

    /// <summary>A workbook that was uploaded for the office that the address names, and not thrown away. Tracked, so that its page need not ask again.</summary>
    private static async Task<bool> IsBookOfOfficeAsync(Asked asked, CancellationToken cancellationToken) =>
        asked is { Cycle.Id: var cycle, Regency: { } regency } && Guid.TryParse(asked.Route["office"]?.ToString(), out var office)
        && await asked.Db.AnsitUploads.SingleOrDefaultAsync(
            u => u.Id == asked.Id && u.CycleId == cycle && u.RegencyCode == regency && u.AgencyId == office && u.DiscardedAt == null, cancellationToken) is not null;

    /// <summary>Cells that came in together, of the office that the address names.</summary>
    private static Task<bool> IsEntryOfOfficeAsync(Asked asked, CancellationToken cancellationToken) =>
        asked is { Cycle.Id: var cycle, Regency: { } regency } && Guid.TryParse(asked.Route["office"]?.ToString(), out var office)
            ? asked.Db.AnsitBatches.AnyAsync(b => b.Id == asked.Id && b.CycleId == cycle && b.RegencyCode == regency && b.AgencyId == office, cancellationToken)
            : Task.FromResult(false);

    /// <summary>A file's address names no cycle: the file leads to its submission, and that to cycle and regency.</summary>
    private static async Task<bool> IsVisibleFileAsync(Asked asked, CancellationToken cancellationToken)
    {
        var place = await asked.Db.Submissions
            .Where(s => s.Evidence.Any(e => e.RemovedAt == null && e.Files.Any(f => f.Id == asked.Id)))
            .Select(s => new { s.CycleId, s.RegencyCode, s.ActionNo })
            .SingleOrDefaultAsync(cancellationToken);
        var cycle = place is null ? null : await asked.Db.Cycles.AsNoTracking().SingleAsync(c => c.Id == place.CycleId, cancellationToken);
        return cycle is not null && asked.User.Sees(asked.Permission, cycle, place!.RegencyCode, place.ActionNo);
    }
}
