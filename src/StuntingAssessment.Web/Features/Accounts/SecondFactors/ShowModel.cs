namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <param name="Since">UTC.</param>
/// <param name="CodesLeft">Recovery codes that were not used.</param>
/// <param name="IsRequired">It can be replaced, not switched off.</param>
public sealed record ShowModel(DateTime Since, int CodesLeft, bool IsRequired);
