namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>An item with the page it stands on.</summary>
/// <param name="MayChange">The asker, now; on the day only what was brought that day.</param>
public sealed record EvidenceRow(SubmissionModel Page, EvidenceModel Item, bool MayChange);
