namespace StuntingAssessment.Domain.Regions;

public sealed record RegionRenamed(string Before, string After, int Year) : DomainEvent;
