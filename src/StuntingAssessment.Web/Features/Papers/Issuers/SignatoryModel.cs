namespace StuntingAssessment.Web.Features.Papers.Issuers;

public sealed record SignatoryModel(int Year, string Code, string Position, SignatoryForm Form);
