using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>An assignment as its page names it.</summary>
/// <param name="Where">The regency's name, for a coordinator and an operator.</param>
/// <param name="Year">The cycle's year, for panel and technical team.</param>
public sealed record AssignmentLine(Guid Id, Guid Version, Role Role, string? Where, int? Year, DateOnly From, DateOnly? To, bool IsChair)
{
    /// <summary>The position that an acting official (Plt.) fills.</summary>
    public string? ActingPosition { get; init; }

    /// <summary>The name of whom an acting official stands in for.</summary>
    public string? InPlaceOf { get; init; }

    public string Title => AssignmentWords.Title(Role, Where, Year, IsChair, ActingPosition);

    public string Period => AssignmentWords.Period(From, To);

    public bool IsActive(DateOnly today) => From <= today && !IsOver(today);

    public bool IsOver(DateOnly today) => To < today;

    public bool IsTakenBack => To < From;
}

public static class AssignmentWords
{
    /// <summary>"sejak 1 Mei 2024", "1 - 31 Mei 2024".</summary>
    public static string Period(DateOnly from, DateOnly? to) => to switch
    {
        null => $"sejak {IndonesianDate.Full(from)}",
        { } last when last < from => "dibatalkan sebelum mulai",
        { } last => IndonesianDate.Range(from, last),
    };

    /// <summary>"Koordinator Bulungan", "Panelis 2024, ketua tim penilai", "Admin provinsi (Plt. Kepala Bidang)".</summary>
    public static string Title(Role role, string? where, int? year, bool isChair, string? actingPosition = null) => (role, where, year) switch
    {
        (Role.RegencyCoordinator, { }, _) => $"Koordinator {where}",
        (Role.AgencyOperator, { }, _) => $"Operator {where}",
        (_, _, { }) => $"{RoleNames.Of(role)} {year}{(isChair ? ", ketua tim penilai" : "")}",
        _ => RoleNames.Of(role),
    } + (actingPosition is null ? "" : $" (Plt. {actingPosition})");
}

internal static class AssignmentQueries
{
    /// <summary>All that a person holds, held and will hold, the latest first. One query.</summary>
    public static async Task<IReadOnlyList<AssignmentLine>> AssignmentsOfAsync(this PortalDbContext db, Guid person, CancellationToken cancellationToken) =>
        await db.Assignments.AsNoTracking()
            .Where(a => a.PersonId == person)
            .OrderByDescending(a => a.From).ThenByDescending(a => a.Id)
            .Select(a => new AssignmentLine(
                a.Id,
                a.Version,
                a.Role,
                db.RegionTerms.Where(t => t.Code == a.RegencyCode).OrderByDescending(t => t.From).Select(t => t.Name).FirstOrDefault(),
                db.Cycles.Where(c => c.Id == a.CycleId).Select(c => (int?)c.AssessmentYear).FirstOrDefault(),
                a.From,
                a.To,
                a.IsChair)
            {
                ActingPosition = a.ActingPosition,
                InPlaceOf = db.Users.Where(u => u.Id == a.InPlaceOf).Select(u => u.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Whether the portal keeps an admin without this person: one who can sign in and whose assignment has no end. Read under the trail's lock
    /// before an admin is closed or ended, so that the portal always has somebody who can let others in.
    /// </summary>
    public static Task<bool> HasAnotherAdminAsync(this PortalDbContext db, Guid person, DateOnly today, CancellationToken cancellationToken) =>
        db.Assignments.AnyAsync(
            a => a.Role == Role.ProvinceAdmin && a.PersonId != person && a.From <= today && a.To == null
                && db.Users.Any(u => u.Id == a.PersonId && u.ClosedAt == null && u.PasswordHash != null),
            cancellationToken);
}
