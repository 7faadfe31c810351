namespace StuntingAssessment.Domain.Regions;

/// <param name="Remains">It goes on beside what came from it.</param>
public sealed record RegionSplit(string Name, IReadOnlyList<string> Into, bool Remains, int Year) : DomainEvent;
