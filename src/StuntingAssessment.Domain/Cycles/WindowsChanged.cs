namespace StuntingAssessment.Domain.Cycles;

public sealed record WindowsChanged(IReadOnlyList<PhaseWindow> Before, IReadOnlyList<PhaseWindow> After) : DomainEvent;
