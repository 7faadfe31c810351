namespace StuntingAssessment.Domain.Letters;

/// <summary>The numbers that an issuer gave in one year.</summary>
public sealed class NumberRegister(NumberPattern pattern, int year, IReadOnlyList<RegisterEntry> entries)
{
    private const int GapsInFull = 3;

    /// <summary>The place after the highest one given.</summary>
    public int Next => (Sequences().Select(s => (int?)s.Sequence).Max() ?? 0) + 1;

    /// <summary>1 for a new number; the next for a further issue of the same thing.</summary>
    /// <exception cref="RuleBrokenException">The number stands for something else.</exception>
    public int EditionOf(string subject, string number)
    {
        var key = NumberPattern.KeyOf(number);
        var same = entries.Where(e => NumberPattern.KeyOf(e.Number) == key).ToList();
        var other = same.Find(e => e.Subject != subject);
        Require.That(other is null, $"Nomor {number} sudah dipakai untuk {other?.What} pada tahun {year}. Pakai nomor lain.", "Number");
        return same.Count + 1;
    }

    /// <summary>Gaps, doubles and numbers outside the pattern, as sentences. They warn, they refuse nothing: the office's register holds letters the portal never sees.</summary>
    public IReadOnlyList<string> Warnings() => [.. Gaps(), .. Doubles(), .. Unusual()];

    private IEnumerable<string> Gaps()
    {
        var given = Sequences().Select(s => s.Sequence).Distinct().Order().ToList();
        foreach (var (before, after) in given.Zip(given.Skip(1)).Where(p => p.Second > p.First + 1))
        {
            var missing = Enumerable.Range(before + 1, after - before - 1).ToList();
            var shown = missing.Count <= GapsInFull ? string.Join(", ", missing) : $"{missing[0]} s.d. {missing[^1]}";
            yield return $"Nomor urut {shown} tahun {year} tidak tercatat di portal.";
        }
    }

    private IEnumerable<string> Doubles() => Sequences()
        .GroupBy(s => s.Sequence)
        .Select(g => (Sequence: g.Key, Numbers: g.DistinctBy(s => NumberPattern.KeyOf(s.Entry.Number)).ToList(), Subjects: g.DistinctBy(s => s.Entry.Subject).ToList()))
        .Where(g => g.Numbers.Count > 1 || g.Subjects.Count > 1)
        .OrderBy(g => g.Sequence)
        .Select(g => $"Nomor urut {g.Sequence} tahun {year} dipakai lebih dari satu kali: {string.Join(", ", (g.Numbers.Count > 1 ? g.Numbers : g.Subjects).Select(n => $"{n.Entry.Number} ({n.Entry.What})"))}.");

    private IEnumerable<string> Unusual() => entries.DistinctBy(e => NumberPattern.KeyOf(e.Number))
        .Where(e => pattern.SequenceOf(e.Number) is null)
        .Select(e => $"Nomor {e.Number} ({e.What}) tidak mengikuti pola {pattern.Text}.");

    private IEnumerable<(int Sequence, RegisterEntry Entry)> Sequences() =>
        entries.Select(e => (Sequence: pattern.SequenceOf(e.Number), Entry: e)).Where(e => e.Sequence is not null).Select(e => (e.Sequence!.Value, e.Entry));
}
