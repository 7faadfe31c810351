using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>Today's assignments as roles: with the codes that the regency has had, and with the standard agencies behind an operator's offices.</summary>
internal static class HeldRoles
{
    /// <summary>An office that is no more gives nothing. No query for who works for no regency, one for a coordinator, two for an operator.</summary>
    public static async Task<IReadOnlyList<HeldRole>> OfAsync(PortalDbContext db, IReadOnlyList<Assignment> assignments, int year, CancellationToken cancellationToken)
    {
        var regencies = await RegencyCodesAsync(db, assignments, cancellationToken);
        var agencies = await AgencyCodesAsync(db, assignments, year, cancellationToken);
        return [.. assignments.SelectMany(a => RolesOf(a, regencies, agencies))];
    }

    private static IEnumerable<HeldRole> RolesOf(Assignment assignment, IReadOnlyList<CodeInYears> regencies, IReadOnlyDictionary<Guid, IReadOnlyList<string>> agencies)
    {
        var role = new HeldRole(assignment.Role, assignment.RegencyCode, assignment.CycleId, assignment.ActingPosition is not null);
        if (assignment.RegencyCode is { } code)
        {
            var region = (regencies.FirstOrDefault(r => r.Code == code && r.IsIn(assignment.From.Year)) ?? regencies.LastOrDefault(r => r.Code == code))?.RegionId;
            role = role with
            {
                RegencyCodes = regencies.Where(r => r.RegionId == region).Select(r => r.Code).Append(code).ToHashSet(),
                AgencyCodes = assignment.AgencyIds.SelectMany(id => agencies.GetValueOrDefault(id, [])).ToHashSet(),
                AgencyIds = assignment.AgencyIds.Where(agencies.ContainsKey).ToHashSet(),
            };
        }

        yield return role;
        if (assignment.IsChair)
        {
            yield return role with { Role = Role.Chair, IsActing = false };
        }
    }

    private static async Task<IReadOnlyList<CodeInYears>> RegencyCodesAsync(PortalDbContext db, IReadOnlyList<Assignment> assignments, CancellationToken cancellationToken)
    {
        var codes = assignments.Select(a => a.RegencyCode).OfType<string>().Distinct().ToList();
        return codes.Count == 0
            ? []
            : await db.RegionTerms.AsNoTracking()
                .Where(t => t.Code != null && db.RegionTerms.Any(o => o.RegionId == t.RegionId && codes.Contains(o.Code!)))
                .OrderBy(t => t.From)
                .Select(t => new CodeInYears(t.RegionId, t.Code!, t.From, t.To))
                .ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> AgencyCodesAsync(PortalDbContext db, IReadOnlyList<Assignment> assignments, int year, CancellationToken cancellationToken)
    {
        var ids = assignments.SelectMany(a => a.AgencyIds).Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, IReadOnlyList<string>>()
            : await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id) && a.From <= year && (a.To == null || a.To >= year)).ToDictionaryAsync(a => a.Id, a => a.Codes, cancellationToken);
    }

    private sealed record CodeInYears(Guid RegionId, string Code, int From, int? To)
    {
        public bool IsIn(int year) => From <= year && (To is null || year <= To);
    }
}
