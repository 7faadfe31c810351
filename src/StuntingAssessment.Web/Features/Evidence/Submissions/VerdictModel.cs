using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

public sealed record VerdictModel(string Requirement, VerdictStatus Status, string? Reason, DateTime GivenAt);
