namespace StuntingAssessment.Domain.Ansit;

/// <summary>A number that indicators divide by: one value per village and year, entered once by its owner.</summary>
/// <param name="Code">"BALITA".</param>
/// <param name="Owner">Code of the standard agency that usually has the number.</param>
/// <param name="Indicator">Code of the indicator that is this population (S01, S02, S03); null when it is no indicator itself.</param>
public sealed record Population(string Code, string Name, string Owner, string? Indicator = null);
