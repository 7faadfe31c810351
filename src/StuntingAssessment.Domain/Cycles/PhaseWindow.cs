namespace StuntingAssessment.Domain.Cycles;

/// <summary>The planned days of one phase, in the province's time zone, both included.</summary>
public sealed record PhaseWindow(Phase Phase, DateOnly From, DateOnly? To)
{
    public bool IsLate(DateOnly today) => To is { } last && today > last;
}
