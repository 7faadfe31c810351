using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>What the database tells of one started submission.</summary>
public sealed record StartedSubmission(Guid Id, string RegencyCode, int ActionNo, SubmissionState State, bool IsLate, IReadOnlyList<EvidenceGlance> Evidence, int Grades);
