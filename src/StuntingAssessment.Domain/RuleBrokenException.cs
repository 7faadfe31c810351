namespace StuntingAssessment.Domain;

/// <summary>A rule of the assessment refuses what was asked. The message is a sentence for the user, in Indonesian.</summary>
/// <param name="sentence">What happened, where, and what to do.</param>
/// <param name="field">The name of the form field the sentence is about, when there is one.</param>
public sealed class RuleBrokenException(string sentence, string? field = null) : Exception(sentence)
{
    public string? Field { get; } = field;
}
