namespace StuntingAssessment.Web.Features.Evidence.Submissions;

public sealed record EvidenceGlance(string Requirement, bool IsLate);
