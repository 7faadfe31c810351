namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>What a placeholder stands for: a text, or lines of label and value as letters list a date, time and place.</summary>
public sealed record LetterValue
{
    private LetterValue(string? text, IReadOnlyList<(string Label, string Value)> facts) => (Text, Facts) = (text, facts);

    public string? Text { get; }

    public IReadOnlyList<(string Label, string Value)> Facts { get; }

    public static implicit operator LetterValue(string text) => FromString(text);

    public static LetterValue FromString(string text) => new(text, []);

    public static LetterValue Of(params IReadOnlyList<(string Label, string Value)> facts) => new(null, facts);
}
