namespace StuntingAssessment.Web.Features.Evidence.Verification;

public sealed record StoredGrade(string Criterion, string Letter, string? Note, Guid GivenBy, DateTime GivenAt);
