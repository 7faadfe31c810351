namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>What a workbook is of.</summary>
/// <param name="AssessmentYear">Names the cycle.</param>
/// <param name="Year">The activity year: whose numbers.</param>
public sealed record AnsitBookOf(int AssessmentYear, int Year, string RegencyCode, string RegencyName, Guid OfficeId, string OfficeName);
