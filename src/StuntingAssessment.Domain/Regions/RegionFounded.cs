namespace StuntingAssessment.Domain.Regions;

public sealed record RegionFounded(RegionLevel Level, string Name, string? Code, string? Parent, int Year) : DomainEvent;
