namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>
/// A limit that the tree does not keep yet. Who breaks it today is written down in Known, a name a line, and that list may only shrink: a new name fails, and so does
/// one that no longer belongs there. A rule that nobody breaks has no list.
/// </summary>
internal static class Ratchet
{
    public static void Holds(string rule, IEnumerable<string> breakers)
    {
        var list = Path.Combine(Repository.Root, "tests", "StuntingAssessment.Web.Tests", "Architecture", "Known", rule + ".txt");
        string.Join(Environment.NewLine, Complaints(File.Exists(list) ? File.ReadAllLines(list) : [], breakers)).Should().BeEmpty();
    }

    public static IEnumerable<string> Complaints(IReadOnlyCollection<string> known, IEnumerable<string> breakers)
    {
        var found = breakers.Distinct().ToList();
        return found.Except(known).Select(b => $"new: {b}").Concat(known.Except(found).Select(k => $"to be taken off the list: {k}")).Order(StringComparer.Ordinal);
    }
}
