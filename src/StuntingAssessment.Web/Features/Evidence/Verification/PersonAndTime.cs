namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed record PersonAndTime(string Name, DateTime At);
