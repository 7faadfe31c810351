namespace StuntingAssessment.Domain.Convergence;

public sealed record ActionSubmitted(int Action, bool Late, bool Again, IReadOnlyList<string> MissingConfirmed) : DomainEvent;
