namespace StuntingAssessment.Domain.Agencies;

public sealed record AgencyFounded(string Name, IReadOnlyList<string> Codes, int Year) : DomainEvent;
