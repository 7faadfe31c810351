namespace StuntingAssessment.Domain.Results;

public sealed record ResultReplaced(int Edition, int ByEdition, string Reason) : DomainEvent;
