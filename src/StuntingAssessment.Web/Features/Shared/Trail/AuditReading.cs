using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>Words and masks rows of the trail for the person who asks. Asks the database only for what the rows and the address do not tell.</summary>
public sealed class AuditReading(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock, AuditWording wording)
{
    /// <param name="entries">In the order in which they shall be read.</param>
    /// <param name="besideSubject">True on a thing's own page; see <see cref="AuditMask.Hides"/>.</param>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(IReadOnlyList<AuditEntry> entries, bool besideSubject, CancellationToken cancellationToken)
    {
        var happened = entries.Select(AuditWording.Read).ToList();
        var names = new AuditNames(
            await RegenciesAsync(entries, cancellationToken),
            await PeopleAsync([.. happened.SelectMany(AuditWording.PeopleIn).Distinct()], cancellationToken));
        var published = await PublishedAsync(entries, cancellationToken);
        bool IsHidden(AuditEntry entry, bool besideSubject) => AuditMask.Hides(user, entry, entry.CycleId is { } cycle && published.Contains(cycle), besideSubject);
        return
        [
            .. entries.Zip(happened, (entry, what) => new AuditLine(
                entry,
                clock.InWords(entry.At),
                IsHidden(entry, besideSubject) ? AuditMask.SomePanelist : entry.ActorName,
                IsHidden(entry, besideSubject: true) ? null : entry.SubjectId,
                wording.Of(entry, what, names))),
        ];
    }

    private async Task<IReadOnlyDictionary<string, string>> RegenciesAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) =>
        currentCycle.OrNone is { } cycle && entries.All(e => e.CycleId == cycle.Id)
            ? cycle.Participants.ToDictionary(p => p.Code, p => p.Name)
            : (await db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Regency).SelectMany(r => r.Terms).Where(t => t.Code != null)
                .Select(t => new { Code = t.Code!, t.Name, t.From }).ToListAsync(cancellationToken))
                .GroupBy(t => t.Code).ToDictionary(g => g.Key, g => g.MaxBy(t => t.From)!.Name);

    private async Task<IReadOnlyDictionary<Guid, string>> PeopleAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);

    private async Task<IReadOnlySet<Guid>> PublishedAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var masked = entries.Where(e => AuditMask.PanelistEvents.Contains(e.Event)).Select(e => e.CycleId).Distinct().ToList();
        if (masked.Count == 0)
        {
            return new HashSet<Guid>();
        }

        if (currentCycle.OrNone is { } cycle && masked.TrueForAll(id => id == cycle.Id))
        {
            return cycle is { Phase: Phase.Published, IsCorrecting: false } ? new HashSet<Guid> { cycle.Id } : new HashSet<Guid>();
        }

        return (await db.Cycles.Where(c => c.Phase == Phase.Published && c.Correction == null).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
    }
}
