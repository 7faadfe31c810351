namespace StuntingAssessment.Domain.Cycles;

public sealed record CorrectionAbandoned(int Edition, string Reason) : DomainEvent;
