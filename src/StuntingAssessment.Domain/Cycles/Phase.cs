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
