using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit;

/// <summary>The ids of addresses that lead into the Master Ansit.</summary>
internal static class AnsitRouteTargets
{
    public static IReadOnlyList<RouteTarget> All { get; } =
    [
        new("office", IsOfficeOfRegencyAsync),
        new("entry", IsEntryOfOfficeAsync),
        new("book", IsBookOfOfficeAsync),
        new("place", async (a, cancellationToken) => a.Cycle is { } cycle && a.Regency is { } regency && await a.Services.GetRequiredService<CurrentPlace>().FindAsync(cycle, regency, a.Id, cancellationToken)),
    ];

    /// <summary>An office of the regency in the cycle's year; of an operator only the own ones.</summary>
    private static async Task<bool> IsOfficeOfRegencyAsync(RouteAsked asked, CancellationToken cancellationToken) =>
        asked is { Cycle: { } cycle, Regency: { } regency }
        && (asked.Permission is not Permission.EnterAnsit || asked.User.OnlyOfficesFor(cycle, regency) is not { } own || own.Contains(asked.Id))
        && await asked.Services.GetRequiredService<CurrentOffice>().FindAsync(cycle, regency, asked.Id, cancellationToken);

    /// <summary>A workbook that was uploaded for the office that the address names, and not thrown away. Tracked, so that its page need not ask again.</summary>
    private static async Task<bool> IsBookOfOfficeAsync(RouteAsked asked, CancellationToken cancellationToken) =>
        asked is { Cycle.Id: var cycle, Regency: { } regency } && Guid.TryParse(asked.Route["office"]?.ToString(), out var office)
        && await asked.Db.AnsitUploads.SingleOrDefaultAsync(
            u => u.Id == asked.Id && u.CycleId == cycle && u.RegencyCode == regency && u.AgencyId == office && u.DiscardedAt == null, cancellationToken) is not null;

    /// <summary>Cells that came in together, of the office that the address names.</summary>
    private static Task<bool> IsEntryOfOfficeAsync(RouteAsked asked, CancellationToken cancellationToken) =>
        asked is { Cycle.Id: var cycle, Regency: { } regency } && Guid.TryParse(asked.Route["office"]?.ToString(), out var office)
            ? asked.Db.AnsitBatches.AnyAsync(b => b.Id == asked.Id && b.CycleId == cycle && b.RegencyCode == regency && b.AgencyId == office, cancellationToken)
            : Task.FromResult(false);
}
