namespace StuntingAssessment.Domain.Regions;

public sealed record RegionsMerged(IReadOnlyList<string> From, string Into, int Year) : DomainEvent;
