namespace StuntingAssessment.Domain.Ansit;

public sealed record AcceptanceTakenBack(int Year, string Check, string? Place, string Measure) : DomainEvent;
