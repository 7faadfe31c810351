namespace StuntingAssessment.Domain.Ansit;

/// <summary>What an edit of the catalogue must know that the catalogue does not.</summary>
/// <param name="Agencies">Codes of the standard agencies.</param>
/// <param name="Cells">How many cells the activity year has under each measure's code, emptied ones too: their history is read by the measure's kind.</param>
public sealed record CatalogFacts(IReadOnlyCollection<string> Agencies, IReadOnlyDictionary<string, int> Cells);
