using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>A placeholder of the body and what it stands for.</summary>
public sealed record PlaceholderRow(string Name, string Value)
{
    public static IReadOnlyList<PlaceholderRow> Of(InvitationContent content) =>
        [.. content.Text().Values.Select(v => new PlaceholderRow($"{{{{{v.Key}}}}}", InWords(v.Value)))];

    private static string InWords(LetterValue value)
    {
        var text = value.Text ?? string.Join("; ", value.Facts.Select(f => $"{f.Label}: {f.Value}"));
        return text.Length == 0 || text.Contains(".\u200b.", StringComparison.Ordinal) ? "kosong, menjadi titik-titik" : text;
    }
}
