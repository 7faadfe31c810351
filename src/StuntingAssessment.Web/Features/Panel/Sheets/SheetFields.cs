using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>The sheet's fields as text, the way the form and the draft that saves itself send them.</summary>
internal static class SheetFields
{
    public const string Strength = nameof(SheetNotes.Strength);
    public const string Weakness = nameof(SheetNotes.Weakness);
    public const string Recommendation = nameof(SheetNotes.Recommendation);

    public static string Score(string criterion) => $"Scores[{criterion}]";

    /// <summary>Every field with what the sheet holds; a blank one is empty.</summary>
    public static IReadOnlyDictionary<string, string> Of(AssessmentCycle cycle, string regency, ScoreSheet? sheet)
    {
        var fields = cycle.PanelCriteriaOf(regency).ToDictionary(c => Score(c.Code), c => sheet is not null && sheet.Scores.TryGetValue(c.Code, out var score) ? IndonesianNumber.Format(score) : "");
        fields[Strength] = sheet?.Notes.Strength ?? "";
        fields[Weakness] = sheet?.Notes.Weakness ?? "";
        fields[Recommendation] = sheet?.Notes.Recommendation ?? "";
        return fields;
    }

    /// <summary>What can be read of the typed scores; each that cannot becomes an error at its field.</summary>
    public static IReadOnlyDictionary<string, decimal?> Scores(AssessmentCycle cycle, string regency, IReadOnlyDictionary<string, string?> typed, Dictionary<string, string> errors)
    {
        var scores = new Dictionary<string, decimal?>();
        foreach (var criterion in cycle.PanelCriteriaOf(regency))
        {
            var field = Score(criterion.Code);
            if (!typed.TryGetValue(field, out var text))
            {
                continue;
            }

            if (!TypedNumber.TryParse(text, out var score, out var hint))
            {
                errors[field] = hint!;
                continue;
            }

            try
            {
                ScoreSheet.Check(cycle.Rules, criterion.Code, score);
                scores[criterion.Code] = score;
            }
            catch (RuleBrokenException refused)
            {
                errors[field] = refused.Message;
            }
        }

        return scores;
    }

    public static SheetNotes Notes(SheetNotes now, IReadOnlyDictionary<string, string?> typed) => new(
        Note(typed, Strength, now.Strength),
        Note(typed, Weakness, now.Weakness),
        Note(typed, Recommendation, now.Recommendation));

    private static string? Note(IReadOnlyDictionary<string, string?> typed, string field, string? now) =>
        !typed.TryGetValue(field, out var text) ? now
        : string.IsNullOrWhiteSpace(text) ? null
        : text.ReplaceLineEndings("\n").Trim();
}
