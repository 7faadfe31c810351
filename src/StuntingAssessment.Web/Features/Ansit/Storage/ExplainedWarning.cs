namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>What an acceptance is given for.</summary>
/// <param name="Place">Null: the column as a whole.</param>
public readonly record struct ExplainedWarning(Guid? Place, string Measure, string Check, string Sentence);
