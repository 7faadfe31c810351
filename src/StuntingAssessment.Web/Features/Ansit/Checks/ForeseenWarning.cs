using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Checks;

/// <summary>A warning about what a workbook brings. It holds nothing back.</summary>
/// <param name="Place">Null: the column as a whole.</param>
public sealed record ForeseenWarning(AnsitPlace? Place, Measure Measure, string Sentence);
