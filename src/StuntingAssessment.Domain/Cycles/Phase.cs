namespace StuntingAssessment.Domain.Cycles;

/// <summary>Where a cycle stands. The phase decides what is possible; a date only marks as late.</summary>
public enum Phase
{
    Preparation,
    Submission,
    Verification,
    Presentation,
    Plenary,
    Published,
}

/// <summary>The planned days of one phase, in the province's time zone, both included.</summary>
public sealed record PhaseWindow(Phase Phase, DateOnly From, DateOnly? To)
{
    public bool IsLate(DateOnly today) => To is { } last && today > last;
}
