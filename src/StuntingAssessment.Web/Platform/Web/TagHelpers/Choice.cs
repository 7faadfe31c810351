namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>One answer of a select, a radio group or a list of checkboxes.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null, bool Disabled = false)
{
    /// <summary>The values of a closed set, each with its Indonesian word.</summary>
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> word)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), word(value)))];
}
