using System.Diagnostics;

namespace StuntingAssessment.CodeFigures;

internal static class Program
{
    private const string Usage = """
        figures FOLDER...                measures checkouts, built before, beside each other; a Markdown table
        figures breakers FOLDER          what is beyond a limit, by name
        figures touched RANGE FOLDER     how many files a branch touches: the count of `git diff --name-only RANGE`
        """;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["touched", var range, var folder]:
                Touched(range, folder);
                return 0;
            case ["breakers", var folder]:
                Breakers(Checkout.At(folder));
                return 0;
            case [not ("touched" or "breakers"), ..]:
                Table(arguments);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static void Table(string[] folders)
    {
        var columns = folders.Select(f => Measures.Of(Checkout.At(f)).ToDictionary(m => m.Name, m => m.Value)).ToList();
        Console.WriteLine($"| | {string.Join(" | ", folders.Select(f => Path.GetFileName(Path.GetFullPath(f))))} |");
        Console.WriteLine("|---|" + string.Concat(folders.Select(_ => "---:|")));
        foreach (var name in columns.SelectMany(c => c.Keys).Distinct())
        {
            Console.WriteLine($"| {name} | {string.Join(" | ", columns.Select(c => c.GetValueOrDefault(name, "")))} |");
        }
    }

    private static void Breakers(Checkout checkout)
    {
        Section("actions", Limits.LongActions(checkout.Production));
        Section("controllers", Limits.LongControllers(checkout.Production));
        Section("files", Limits.LongFiles(checkout.Production));
        Section("constructors", Limits.WideConstructors(checkout.Production));
        Section("types used from many files without a file of their own", Limits.Lodgers(checkout.Production, checkout.GlobalUsings));
        Section("files that spell a phase out", PhaseUse.Spelled(checkout.Production));
        Section("sources that say an area", AreasSaid.Of(checkout.Production.Where(f => f.IsCSharp || f.IsView)));
        if (checkout.Assembly is { } assembly)
        {
            var graph = new RoomGraph(CompiledUses.In(assembly));
            Section("mutual pairs", graph.MutualPairs.Select(p =>
                $"{p.First} - {p.Second}: {string.Join(", ", graph.Between(p.First, p.Second).Take(4))}; back: {string.Join(", ", graph.Between(p.Second, p.First).Take(4))}"));
            Section("circles", graph.Circles.Select(c => string.Join(", ", c)));
            Section("platform naming features", graph.PlatformNamingFeatures.Select(u => u.Brief).Order(StringComparer.Ordinal));
            Section("naming the root", graph.NamingTheRoot.Select(u => u.Brief).Order(StringComparer.Ordinal));
            Section("shared naming areas", graph.SharedNamingAreas.Select(u => u.Brief).Order(StringComparer.Ordinal));
            Section("areas naming areas", graph.AreasNamingAreas.Select(u => u.Brief).Order(StringComparer.Ordinal));
        }
    }

    private static void Section<T>(string name, IEnumerable<T> rows)
    {
        Console.WriteLine($"# {name}");
        foreach (var row in rows)
        {
            Console.WriteLine(row);
        }
    }

    private static void Touched(string range, string folder)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, "diff", "--name-only", range]) { RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        foreach (var file in files)
        {
            Console.WriteLine(file);
        }

        var production = files.Count(f => f.StartsWith("src/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));
        Console.WriteLine($"{files.Length} files, {production} of them production without migrations, {files.Count(f => f.StartsWith("tests/", StringComparison.Ordinal))} tests");
    }
}
