namespace StuntingAssessment.Domain.Results;

public sealed record PublicationRequestWithdrawn(int Number, string Reason) : DomainEvent;
