using System.Text.RegularExpressions;

namespace StuntingAssessment.CodeFigures;

/// <summary>
/// What is written twice: pairs of windows of six equal lines. Before they are compared, lines lose their indentation and their spaces, the contents of strings and
/// numbers; comments, usings, imports, namespaces and empty lines are left out, and so is a table: a window with fewer than three different lines. A run of six equal
/// lines in two places is one pair, a run of ten is five; in one file the two places do not overlap.
/// </summary>
public static partial class Duplicates
{
    private const int Window = 6;
    private const int Table = 3;

    public static int Pairs(IEnumerable<SourceFile> files)
    {
        var texts = files.Select(f => f.Lines.Select(Normal).Where(l => l.Length > 0).ToArray()).ToList();
        var places = new Dictionary<string, List<(int Text, int Line)>>(StringComparer.Ordinal);
        for (var text = 0; text < texts.Count; text++)
        {
            for (var line = 0; line + Window <= texts[text].Length; line++)
            {
                if (texts[text].AsSpan(line, Window).ToArray().Distinct().Count() < Table)
                {
                    continue;
                }

                var key = string.Join('\n', texts[text], line, Window);
                if (!places.TryGetValue(key, out var found))
                {
                    places[key] = found = [];
                }

                found.Add((text, line));
            }
        }

        return places.Values.Sum(found => found.SelectMany((first, i) => found.Skip(i + 1).Where(second => first.Text != second.Text || second.Line - first.Line >= Window)).Count());
    }

    private static string Normal(string line) => Skipped().IsMatch(line) ? "" : Number().Replace(Quoted().Replace(Space().Replace(line, ""), "\"\""), "0");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\d+\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(//|\*|/\*|@\*|(global )?using [\w.]+;|@using |@import |namespace )")]
    private static partial Regex Skipped();
}
