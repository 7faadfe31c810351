using System.Globalization;

namespace StuntingAssessment.CodeFigures;

/// <summary>All figures of one checkout, in the order of the report.</summary>
public static class Measures
{
    public static IReadOnlyList<(string Name, string Value)> Of(Checkout checkout)
    {
        ArgumentNullException.ThrowIfNull(checkout);
        return [.. Sizes(checkout), .. Shapes(checkout), .. Homes(checkout), .. Directions(checkout), .. Texts(checkout)];
    }

    private static IEnumerable<(string, string)> Sizes(Checkout checkout)
    {
        var production = checkout.Production;
        yield return ("production lines", Number(LinesIn(production)));
        foreach (var ending in new[] { ".cs", ".cshtml", ".css", ".js" })
        {
            yield return ($"- of them {ending}", Number(LinesIn(production.Where(f => f.Path.EndsWith(ending, StringComparison.Ordinal)))));
        }

        yield return ("test lines", Number(LinesIn(checkout.Tests)));
        yield return ("production files / test files", $"{Number(production.Count)} / {Number(checkout.Tests.Count)}");
        yield return ("using lines in C#", Number(CSharp(checkout).Sum(f => f.Root.Usings.Count)));
    }

    private static IEnumerable<(string, string)> Shapes(Checkout checkout)
    {
        var controllers = Members.Controllers(checkout.Production).Select(c => c.Value).Order().ToList();
        var methods = Members.Methods(checkout.Production).Select(m => m.Value).ToList();
        yield return ("controllers", Number(controllers.Count));
        yield return ("controllers' lines, smallest / median / largest", $"{controllers[0]} / {controllers[controllers.Count / 2]} / {controllers[^1]}");
        yield return ("methods", Number(methods.Count));
        yield return ("methods over 25 / 40 lines", $"{methods.Count(m => m > 25)} ({Share(methods.Count(m => m > 25), methods.Count)}) / {methods.Count(m => m > 40)} ({Share(methods.Count(m => m > 40), methods.Count)})");
        yield return ("actions over 25 lines", Number(Limits.LongActions(checkout.Production).Count()));
        yield return ("controllers over 150 lines", Number(Limits.LongControllers(checkout.Production).Count()));
        yield return ("files over 300 lines (C#, views, CSS, JS)", Number(Limits.LongFiles(checkout.Production).Count()));
        yield return ("classes with a constructor of more than 5 parameters", Number(Limits.WideConstructors(checkout.Production).Count()));
    }

    private static IEnumerable<(string, string)> Homes(Checkout checkout)
    {
        var homes = TypeHomes.Of(checkout.Production, checkout.GlobalUsings);
        var wanted = homes.Where(h => h.UsedFrom >= Limits.UsersOfAnOwnFile).ToList();
        yield return ("types", Number(homes.Count));
        yield return ("types in files of their own name", Share(homes.Count(h => h.HasOwnFile), homes.Count));
        yield return ("types used from three or more files", Number(wanted.Count));
        yield return ("- of them in the file of another name", $"{wanted.Count(h => !h.HasOwnFile)} ({Share(wanted.Count(h => !h.HasOwnFile), wanted.Count)})");
    }

    private static IEnumerable<(string, string)> Directions(Checkout checkout)
    {
        if (checkout.Assembly is not { } assembly)
        {
            yield return ("dependencies", "not built");
            yield break;
        }

        var graph = new RoomGraph(CompiledUses.In(assembly));
        yield return ("platform folders / areas", $"{graph.Rooms.Count(r => r.Storey is Storey.Platform)} / {graph.Rooms.Count(r => r.Storey is Storey.Area)}");
        yield return ("mutual pairs among platform folders", Number(graph.MutualPairs.Count));
        yield return ("platform folders in circles", Number(graph.Circles.SelectMany(c => c).Distinct().Count()));
        yield return ("uses of features and the root by the platform, type by type", Number(graph.PlatformNamingFeatures.Count + graph.NamingTheRoot.Count(u => Room.Of(u.From) is { Storey: Storey.Platform })));
        yield return ("uses of another area by an area, type by type", Number(graph.AreasNamingAreas.Count));
    }

    private static IEnumerable<(string, string)> Texts(Checkout checkout)
    {
        var code = CSharp(checkout).SelectMany(f => f.Lines).ToList();
        var spelled = PhaseUse.Spelled(checkout.Production).ToList();
        yield return ("duplicates (pairs of six equal lines) per 1,000 lines", (1000.0 * Duplicates.Pairs(checkout.Production) / LinesIn(checkout.Production)).ToString("0.0", CultureInfo.InvariantCulture));
        yield return ("/// lines, of the C# lines that are not empty", Share(code.Count(l => l.TrimStart().StartsWith("///", StringComparison.Ordinal)), code.Count(l => l.AsSpan().Trim().Length > 0)));
        yield return ("C# lines over 140 / 160 columns", $"{Number(code.Count(l => l.Length > 140))} ({Share(code.Count(l => l.Length > 140), code.Count)}) / {Number(code.Count(l => l.Length > 160))} ({Share(code.Count(l => l.Length > 160), code.Count)})");
        yield return ("longest C# line", Number(code.Max(l => l.Length)));
        yield return ("files that ask the phase", Number(PhaseUse.Asking(checkout.Production).Count()));
        yield return ("files that spell a phase out / times", $"{spelled.Count} / {spelled.Sum(s => s.Value)}");
    }

    private static IEnumerable<SourceFile> CSharp(Checkout checkout) => checkout.Production.Where(f => f.IsCSharp);

    private static int LinesIn(IEnumerable<SourceFile> files) => files.Sum(f => f.Lines.Count);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
