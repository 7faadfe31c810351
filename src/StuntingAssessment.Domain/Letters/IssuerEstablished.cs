namespace StuntingAssessment.Domain.Letters;

public sealed record IssuerEstablished(string Name) : DomainEvent;
