using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>
/// Whose name stands at a row that shows what a panellist did. A sheet is read by code, so its row must not lead from the sheet to a person
/// before the result is public: not by its actor, not by a filter on persons, not by a filter on the sheet's id.
/// </summary>
public static class AuditMask
{
    public const string SomePanelist = "seorang panelis";

    /// <summary>The events that a panellist does by name; their rows are masked. For queries too.</summary>
    public static IReadOnlyList<string> PanelistEvents { get; } = [nameof(SheetSubmitted), nameof(ConflictDeclared)];

    /// <param name="user">Who reads.</param>
    /// <param name="entry">The row.</param>
    /// <param name="isPublished">Whether the row's cycle is published.</param>
    /// <param name="besideSubject">The reader came by the sheet or the declaration itself, and so knows which one the row is about.</param>
    public static bool Hides(CurrentUser user, AuditEntry entry, bool isPublished, bool besideSubject)
    {
        if (!PanelistEvents.Contains(entry.Event) || isPublished || (entry.ActorId == user.Id && user.ViewedBy is null))
        {
            return false;
        }

        var isChair = user.Held.Any(h => h.Role is Role.Chair && h.CycleId == entry.CycleId);
        // An admin may know who has submitted, but not which of the coded sheets is whose.
        return !isChair && (besideSubject || !user.Is(Role.ProvinceAdmin));
    }

    /// <summary>
    /// The same for a query that comes by a sheet or by a person: there a hidden row is left out, since its time, its number and even its being
    /// found would lead from one to the other.
    /// </summary>
    public static IQueryable<AuditEntry> WithoutHidden(this IQueryable<AuditEntry> entries, PortalDbContext db, CurrentUser user, bool besideSubject)
    {
        if (!besideSubject && user.Is(Role.ProvinceAdmin))
        {
            return entries;
        }

        var masked = PanelistEvents;
        var self = user.ViewedBy is null ? user.Id : (Guid?)null;
        var chairs = user.Held.Where(h => h.Role is Role.Chair).Select(h => h.CycleId).ToList();
        return entries.Where(e =>
            !masked.Contains(e.Event)
            || (self != null && e.ActorId == self)
            || chairs.Contains(e.CycleId)
            || db.Cycles.Any(c => c.Id == e.CycleId && c.Phase == Phase.Published && c.Correction == null));
    }
}
