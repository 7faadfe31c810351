namespace StuntingAssessment.Web.Platform.Auditing;

/// <summary>Who acts in this request or verb, and what happened beside the aggregates' own events (sign-ins, account changes, marked reads).</summary>
public sealed class AuditScope
{
    private readonly List<AuditNote> notes = [];

    public Guid? ActorId { get; private set; }

    public string ActorName { get; private set; } = "sistem";

    public string? RequestId { get; private set; }

    /// <summary>The cycle whose phase this request's rules were judged by. A save checks that it has not moved meanwhile.</summary>
    public AssessmentCycle? JudgedBy { get; set; }

    public IReadOnlyList<AuditNote> Notes => notes;

    public void ActAs(Guid? actorId, string actorName, string? requestId)
    {
        ActorId = actorId;
        ActorName = actorName;
        RequestId = requestId;
    }

    /// <summary>Saved with the next rows of the trail of the same scope.</summary>
    public void Note(DomainEvent happened, string subjectType, Guid? subjectId, Guid? cycleId = null, string? regencyCode = null) =>
        notes.Add(new AuditNote(happened, subjectType, subjectId, cycleId, regencyCode));

    public void ClearNotes() => notes.Clear();
}
