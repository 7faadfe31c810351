namespace StuntingAssessment.Web.Features.Accounts.Password;

/// <param name="IsFirst">An invitation: the person has no password yet.</param>
public sealed record LinkModel(string Token, string Name, string Email, bool IsFirst, LinkForm Form);
