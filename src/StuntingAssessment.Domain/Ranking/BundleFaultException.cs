namespace StuntingAssessment.Domain.Ranking;

/// <summary>The first place where a file breaks the table of the result bundle.</summary>
/// <param name="path">As in <c>participants[2].grades[3].letter</c>; <see cref="Root"/> for the file as a whole.</param>
/// <param name="sentence">What is wrong there, in Indonesian.</param>
public sealed class BundleFaultException(string path, string sentence) : Exception($"{path}: {sentence}")
{
    public const string Root = "$";

    public string Path { get; } = path;

    public string Sentence { get; } = sentence;
}
