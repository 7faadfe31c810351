namespace StuntingAssessment.Web.Features.Accounts;

public sealed record AccountModel(string Name, string Email, DateOnly Today, bool HasSecondFactor, IReadOnlyList<AssignmentLine> Assignments);
