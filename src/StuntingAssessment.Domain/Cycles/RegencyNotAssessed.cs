namespace StuntingAssessment.Domain.Cycles;

public sealed record RegencyNotAssessed(string RegencyCode, string Reason) : DomainEvent;
