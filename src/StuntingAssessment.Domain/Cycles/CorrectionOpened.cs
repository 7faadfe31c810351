namespace StuntingAssessment.Domain.Cycles;

public sealed record CorrectionOpened(int Edition, string Reason) : DomainEvent;
