using System.Globalization;
using System.Text;

namespace StuntingAssessment.Domain;

/// <summary>Text as it is searched for: without accents, in lower case, one space between words. Done here because the two databases do not fold alike.</summary>
public static class SearchFolding
{
    public static string Fold(params IEnumerable<string> parts)
    {
        var folded = new StringBuilder();
        foreach (var word in parts.SelectMany(p => p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            folded.Append(folded.Length == 0 ? "" : " ");
            foreach (var letter in word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
