using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace StuntingAssessment.Web.Platform.Auditing;

/// <summary>
/// Turns each event of each changed aggregate into one row of the trail, sets the aggregates' versions, and does both in the transaction of the
/// change. A change without an event is a bug and throws.
/// </summary>
public sealed class AuditInterceptor(AuditScope scope, TimeProvider clock) : SaveChangesInterceptor
{
    private IDbContextTransaction? ownTransaction;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new InvalidOperationException("Save with SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (PortalDbContext)eventData.Context!;
        db.ChangeTracker.DetectChanges();
        var changed = ChangedAggregates(db);
        foreach (var aggregate in changed.Where(a => a.Events.Count == 0 && !a.ChangedQuietly))
        {
            throw new InvalidOperationException($"{aggregate.GetType().Name} {aggregate.Id} changed without an event.");
        }

        var happened = changed.SelectMany(a => a.Events.Select(e => Of(a, e))).Concat(scope.Notes).ToList();
        if (changed.Count == 0 && happened.Count == 0)
        {
            return result;
        }

        ownTransaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            var head = await db.LockTrailAsync(cancellationToken);
            await RefuseAMovedCycleAsync(db, changed, cancellationToken);
            Append(db, head, happened);
        }
        catch
        {
            db.TrailEndsAt(null);
            await RollBackAsync();
            throw;
        }

        foreach (var aggregate in changed)
        {
            aggregate.MarkSaved(Ids.New(clock));
        }

        scope.ClearNotes();
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (ownTransaction is { } transaction)
        {
            ownTransaction = null;
            await transaction.CommitAsync(cancellationToken);
            await transaction.DisposeAsync();
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as PortalDbContext)?.TrailEndsAt(null);
        await RollBackAsync();
    }

    private async Task RollBackAsync()
    {
        if (ownTransaction is { } transaction)
        {
            ownTransaction = null;
            await transaction.RollbackAsync(CancellationToken.None);
            await transaction.DisposeAsync();
        }
    }

    private static List<Aggregate> ChangedAggregates(PortalDbContext db)
    {
        var changed = new HashSet<Aggregate>(ReferenceEqualityComparer.Instance);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (RootOf(db, entry) is { } root)
            {
                changed.Add(root);
            }
        }

        // A part may belong to two aggregates (a region's origin): whoever recorded an event changed, even where only a part of it did.
        changed.UnionWith(db.ChangeTracker.Entries<Aggregate>().Where(e => e.Entity.Events.Count > 0).Select(e => e.Entity));
        return [.. changed];
    }

    /// <summary>A changed part (a verdict, a file version) is a change of the aggregate that owns it.</summary>
    private static Aggregate? RootOf(PortalDbContext db, EntityEntry entry)
    {
        if (entry.Entity is Aggregate aggregate)
        {
            return aggregate;
        }

        foreach (var key in entry.Metadata.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType.Namespace?.StartsWith("StuntingAssessment.Domain", StringComparison.Ordinal) == true))
        {
            var values = key.Properties.Select(p => entry.Property(p.Name).CurrentValue ?? entry.Property(p.Name).OriginalValue).ToArray();
            var principal = db.ChangeTracker.Entries().FirstOrDefault(e =>
                e.Metadata == key.PrincipalEntityType && key.PrincipalKey.Properties.Select(p => e.Property(p.Name).CurrentValue).SequenceEqual(values));
            if (principal is not null)
            {
                return RootOf(db, principal);
            }
        }

        return null;
    }

    private static AuditNote Of(Aggregate aggregate, DomainEvent happened) =>
        new(
            happened,
            aggregate.GetType().Name,
            aggregate.Id,
            aggregate is AssessmentCycle ? aggregate.Id : (aggregate as IInCycle)?.CycleId,
            (aggregate as IOfRegency)?.RegencyCode);

    /// <summary>The rules were judged by a phase read earlier; under the lock, nobody can move it any more.</summary>
    private async Task RefuseAMovedCycleAsync(PortalDbContext db, List<Aggregate> changed, CancellationToken cancellationToken)
    {
        if (scope.JudgedBy is not { } cycle || !changed.Exists(a => a is IInCycle c && c.CycleId == cycle.Id))
        {
            return;
        }

        var version = await db.Cycles.Where(c => c.Id == cycle.Id).Select(c => c.Version).SingleOrDefaultAsync(cancellationToken);
        if (version != cycle.Version)
        {
            throw new DbUpdateConcurrencyException("The cycle changed since its phase was read.");
        }
    }

    private void Append(PortalDbContext db, AuditHead head, List<AuditNote> happened)
    {
        if (happened.Count == 0)
        {
            return;
        }

        var (entries, next) = AuditChain.Continue(head, happened, scope, clock.GetUtcNow().UtcDateTime);
        db.AuditEntries.AddRange(entries);

        // Saved along with the rows, in the same trip to the server.
        var end = db.AuditHeads.Local.FindEntry(AuditHead.OnlyId) ?? db.AuditHeads.Attach(new AuditHead { Sequence = head.Sequence, Hash = head.Hash });
        end.Property(h => h.Sequence).CurrentValue = next.Sequence;
        end.Property(h => h.Hash).CurrentValue = next.Hash;
        // Also what seems the same: a transaction may have been rolled back that this context takes for saved.
        end.State = EntityState.Modified;
        db.TrailEndsAt(next);
    }
}
