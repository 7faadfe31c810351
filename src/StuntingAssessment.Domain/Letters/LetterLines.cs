namespace StuntingAssessment.Domain.Letters;

/// <summary>A few lines typed one below the other.</summary>
internal static class LetterLines
{
    public static IReadOnlyList<string> Checked(IReadOnlyList<string> lines, string field, int most, int maxLength)
    {
        List<string> kept = [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0)];
        Require.That(kept.Count <= most, $"Paling banyak {most} baris.", field);
        Require.That(kept.TrueForAll(l => l.Length <= maxLength), $"Satu baris paling banyak {maxLength} karakter.", field);
        return kept;
    }
}
