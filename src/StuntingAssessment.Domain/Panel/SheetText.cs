using System.Globalization;
using System.Text.Json;

namespace StuntingAssessment.Domain.Panel;

/// <summary>A sheet's content as one text: the same content gives the same text, another content another one. Its hash stands in the trail.</summary>
public static class SheetText
{
    public const string Format = "score-sheet/1";

    public static string Of(ScoreSheet sheet)
    {
        string?[] parts =
        [
            Format,
            sheet.Seal.ToString(),
            sheet.CycleId.ToString(),
            sheet.RegencyCode,
            sheet.PanelistId.ToString(),
            sheet.Notes.Strength,
            sheet.Notes.Weakness,
            sheet.Notes.Recommendation,
            // 85.70 and 85.7 are the same score.
            .. sheet.Scores.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => new[] { s.Key, s.Value.ToString("0.############################", CultureInfo.InvariantCulture) }),
        ];
        return JsonSerializer.Serialize(parts);
    }
}
