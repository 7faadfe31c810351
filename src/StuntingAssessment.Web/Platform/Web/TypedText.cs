namespace StuntingAssessment.Web.Platform.Web;

/// <summary>Text of a form as it is meant.</summary>
internal static class TypedText
{
    public static string? OrNull(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>One thing per line; blank lines mean nothing.</summary>
    public static IReadOnlyList<string> Lines(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string OfLines(IEnumerable<string> lines) => string.Join('\n', lines);
}
