namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

public sealed record SecondFactorLinkModel(string Token, string Email, SecondFactorLinkForm Form);
