namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>A textarea of lines.</summary>
internal static class TypedLines
{
    public static IReadOnlyList<string> Of(string? typed) =>
        (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Joined(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
