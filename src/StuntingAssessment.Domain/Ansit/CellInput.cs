namespace StuntingAssessment.Domain.Ansit;

/// <summary>A cell as somebody wants it.</summary>
/// <param name="Place">The region's id.</param>
/// <param name="Measure">Its code.</param>
/// <param name="Content">As it was read; empty empties the cell.</param>
/// <param name="BaseVersion">The version of the cell that the person saw; 0 when it was empty and never written.</param>
/// <param name="Fault">Why what was typed could not be read; null when it could.</param>
public sealed record CellInput(Guid Place, string Measure, CellContent Content, int BaseVersion, string? Fault = null);
