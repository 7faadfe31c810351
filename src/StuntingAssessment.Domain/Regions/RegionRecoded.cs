namespace StuntingAssessment.Domain.Regions;

/// <param name="Below">How many regions in it took a new code with it.</param>
public sealed record RegionRecoded(string Name, string? Before, string? After, string? NewParent, int Below, int Year) : DomainEvent;
