namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <param name="Office">Null: the whole regency.</param>
/// <param name="Columns">Of the villages; those of the regency itself are not counted here.</param>
public sealed record AnsitGap(string Regency, string RegencyName, string? Office, int Columns, long Empty);
