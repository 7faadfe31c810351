using System.Text.Json;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>One Indonesian sentence per event, read after the actor's name. A test walks every <see cref="DomainEvent"/>.</summary>
public sealed class AuditWording(IEnumerable<EventWording> areas)
{
    private static readonly Dictionary<string, Type> Events = typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)
        .ToDictionary(t => t.Name);

    /// <summary>The event of a row; null when it was written by an edition that knew other events.</summary>
    public static DomainEvent? Read(AuditEntry entry)
    {
        try
        {
            return Events.TryGetValue(entry.Event, out var type) ? (DomainEvent?)JsonSerializer.Deserialize(entry.Payload, type, JsonColumn.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The people whom an event names by id.</summary>
    public static IEnumerable<Guid> PeopleIn(DomainEvent? happened) => happened switch
    {
        AssignmentGiven { Acting.InPlaceOf: { } other } e => [e.PersonId, other],
        AssignmentGiven e => [e.PersonId],
        AssignmentEnded e => [e.PersonId],
        AssignmentProlonged e => [e.PersonId],
        AssignmentConfirmed e => [e.PersonId],
        ChairChanged e => [e.PersonId],
        SessionsEndedByAdmin e => [e.PersonId],
        ViewingStarted e => [e.PersonId],
        ViewingEnded e => [e.PersonId],
        _ => [],
    };

    /// <param name="entry">The row, for what the event itself does not say.</param>
    /// <param name="happened">Its event.</param>
    /// <param name="names">What codes and ids are called.</param>
    public AuditSentence Of(AuditEntry entry, DomainEvent? happened, AuditNames names)
    {
        var where = entry.RegencyCode is { } code ? $" {names.Regency(code)}" : "";
        return (happened is null ? null : areas.Select(area => area(happened, names, where)).FirstOrDefault(sentence => sentence is not null))
            ?? new AuditSentence($"mencatat peristiwa {entry.Event}");
    }

}
