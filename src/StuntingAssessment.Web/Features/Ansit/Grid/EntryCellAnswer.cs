namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>What became of one cell.</summary>
/// <param name="Outcome">"saved", "same", "refused" or "conflict"; of a trial "new", "changed", "same", "refused" or "conflict".</param>
/// <param name="Content">What the cell says now.</param>
/// <param name="Version">Of the cell now.</param>
/// <param name="Text">The content as text; of a conflict alone.</param>
/// <param name="Sentence">Why it is refused.</param>
/// <param name="By">Who wrote what a conflict is about.</param>
/// <param name="At">When; UTC.</param>
/// <param name="Mine">Whether that was the same person.</param>
public sealed record EntryCellAnswer(
    Guid Place,
    string Measure,
    string Outcome,
    GridContent Content,
    int Version,
    string? Text = null,
    string? Sentence = null,
    string? By = null,
    DateTime? At = null,
    bool Mine = false);
