namespace StuntingAssessment.Domain.Regions;

public sealed record RegionFounded(RegionLevel Level, string Name, string? Code, string? Parent, int Year) : DomainEvent;

public sealed record RegionRenamed(string Before, string After, int Year) : DomainEvent;

/// <param name="Below">How many regions in it took a new code with it.</param>
public sealed record RegionRecoded(string Name, string? Before, string? After, string? NewParent, int Below, int Year) : DomainEvent;

/// <param name="Remains">It goes on beside what came from it.</param>
public sealed record RegionSplit(string Name, IReadOnlyList<string> Into, bool Remains, int Year) : DomainEvent;

public sealed record RegionsMerged(IReadOnlyList<string> From, string Into, int Year) : DomainEvent;

/// <summary>A code list was taken over as its dry run told. The file's content is named by its hash.</summary>
public sealed record RegionListApplied(string FileName, string Sha256, int Year, int Added, int Gone, int Renamed, int Moved, int Recoded) : DomainEvent;
