namespace StuntingAssessment.Web.Seed;

/// <summary>A village as it is drawn.</summary>
/// <param name="Key">Its code, or anything else that stays.</param>
/// <param name="Regency">Villages of a regency go the same way; so do its services.</param>
/// <param name="Families">Around how many families it has in the middle of its kind; the drawn number is skewed, many small and few large.</param>
/// <param name="Missing">The share of cells that nobody filled in.</param>
internal sealed record VillageLook(string Key, string Regency, double Families, double Missing);
