namespace StuntingAssessment.Web.Platform.Data;

/// <summary>One row of the audit trail. Written once, chained to the row before it by its hash.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3, ... without a gap.</summary>
    public long Sequence { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null: the command line or somebody not signed in.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The event's type name.</summary>
    public required string Event { get; init; }

    public required string SubjectType { get; init; }

    public Guid? SubjectId { get; init; }

    public Guid? CycleId { get; init; }

    public string? RegencyCode { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    public string? RequestId { get; init; }

    public required string PreviousHash { get; init; }

    public string Hash { get; private set; } = "";

    internal void Seal(string hash) => Hash = hash;
}
