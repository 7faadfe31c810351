using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>An admin looks at the portal as somebody else: read only, for a while, both ends in the trail under the admin's own name.</summary>
public sealed class Viewing(PortalDbContext db, AuditScope audit, PortalClock clock)
{
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Asked when it starts and at every request: roles change meanwhile.</summary>
    public static bool IsAllowed(CurrentUser admin, Guid person, IReadOnlyList<HeldRole> roles) =>
        admin.Has(Permission.ManagePeople) && person != admin.Id && !roles.Any(r => r.Role is Role.ProvinceAdmin);

    public async Task StartAsync(SessionMark mark, Guid person, CancellationToken cancellationToken)
    {
        var session = await db.UserSessions.SingleAsync(s => s.Id == mark.Id, cancellationToken);
        session.ViewedPersonId = person;
        session.ViewingUntil = clock.UtcNow + Lasts;
        audit.Note(new ViewingStarted(person, session.ViewingUntil.Value), nameof(PortalUser), person);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Of several requests at once, one writes the end.</summary>
    public async Task EndAsync(Guid session, Guid person, bool timeWasUp, CancellationToken cancellationToken)
    {
        var ended = await db.UserSessions.Where(s => s.Id == session && s.ViewedPersonId == person)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ViewedPersonId, (Guid?)null).SetProperty(x => x.ViewingUntil, (DateTime?)null), cancellationToken);
        if (ended > 0)
        {
            audit.Note(new ViewingEnded(person, timeWasUp), nameof(PortalUser), person);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
