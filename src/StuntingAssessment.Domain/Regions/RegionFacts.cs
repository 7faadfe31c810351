namespace StuntingAssessment.Domain.Regions;

/// <summary>What a region is called, and where it lies.</summary>
/// <param name="Code">In the ministry's notation; null while it has none.</param>
/// <param name="Name">As the list prints it.</param>
/// <param name="Kind">The list's own word: provinsi, kabupaten, kota, kecamatan, desa, kelurahan.</param>
/// <param name="ParentId">The region it lies in; null for a province.</param>
public sealed record RegionFacts(string? Code, string Name, string Kind, Guid? ParentId);
