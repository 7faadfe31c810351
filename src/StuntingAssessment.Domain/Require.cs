namespace StuntingAssessment.Domain;

internal static class Require
{
    public static string Text(string? value, string sentence, string? field = null, int maxLength = 2000)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            throw new RuleBrokenException(sentence, field);
        }

        return text.Length <= maxLength
            ? text
            : throw new RuleBrokenException($"Isian terlalu panjang: paling banyak {maxLength} karakter.", field);
    }

    public static void That(bool condition, string sentence, string? field = null)
    {
        if (!condition)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
