namespace StuntingAssessment.Domain.Agencies;

public sealed record AgenciesMerged(IReadOnlyList<string> From, string Into, int Year) : DomainEvent;
