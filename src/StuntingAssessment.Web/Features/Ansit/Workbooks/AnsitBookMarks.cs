namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>What the hidden sheet of an uploaded workbook says.</summary>
/// <param name="Codes">Of its columns.</param>
/// <param name="Meanings">What each took, when it was downloaded.</param>
/// <param name="Places">The region and the versions of its cells, by the key in the row.</param>
public sealed record AnsitBookMarks(AnsitBookOf Of, IReadOnlyList<string> Codes, IReadOnlyList<string> Meanings, IReadOnlyDictionary<string, (Guid Place, string Versions)> Places);
