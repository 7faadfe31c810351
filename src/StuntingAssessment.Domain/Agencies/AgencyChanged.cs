namespace StuntingAssessment.Domain.Agencies;

public sealed record AgencyChanged(string Before, string After, IReadOnlyList<string> CodesBefore, IReadOnlyList<string> CodesAfter) : DomainEvent;
