namespace StuntingAssessment.Domain.Regions;

/// <summary>A code list was taken over as its dry run told. The file's content is named by its hash.</summary>
public sealed record RegionListApplied(string FileName, string Sha256, int Year, int Added, int Gone, int Renamed, int Moved, int Recoded) : DomainEvent;
