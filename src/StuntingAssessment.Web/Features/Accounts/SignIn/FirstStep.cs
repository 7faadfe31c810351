namespace StuntingAssessment.Web.Features.Accounts.SignIn;

/// <summary>Whose password was right.</summary>
/// <param name="Stamp">The account's stamp then: a password changed meanwhile makes the step worthless.</param>
/// <param name="At">UTC.</param>
public sealed record FirstStep(Guid Person, string Stamp, DateTime At);
