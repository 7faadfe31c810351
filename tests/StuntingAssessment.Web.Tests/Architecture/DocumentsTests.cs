using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>What the documents promise is there.</summary>
public partial class DocumentsTests
{
    private static readonly string Root = RepositoryRoot();

    [Fact]
    public void Every_package_is_named_in_the_notices_with_its_version()
    {
        var notices = File.ReadAllLines(Path.Combine(Root, "THIRD-PARTY-NOTICES.md"));
        var used = XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => (Name: (string)p.Attribute("Include")!, Version: (string)p.Attribute("Version")!)).ToList();

        used.Should().NotBeEmpty();
        used.Where(p => !notices.Any(l => l.StartsWith('|') && Names(l, p.Name) && l.Contains(p.Version, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_script_that_a_document_names_exists()
    {
        var scripts = Documents().SelectMany(d => Script().Matches(File.ReadAllText(d))).Select(m => m.Value).Distinct().ToList();

        scripts.Should().Contain("scripts/run.sh").And.Contain("scripts/test.sh");
        scripts.Where(s => !File.Exists(Path.Combine(Root, s))).Should().BeEmpty();
    }

    [Fact]
    public void Every_decision_is_dated_and_says_what_is_unfavourable()
    {
        var decisions = Directory.GetFiles(Path.Combine(Root, "docs", "decisions"), "0*.md");

        decisions.Should().NotBeEmpty();
        decisions.Where(d => File.ReadAllText(d) is var text && !(Date().IsMatch(text) && text.Contains("Unfavourable:", StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    /// <summary>"SQLitePCLRaw (.core, .bundle_e_sqlite3)" names SQLitePCLRaw.bundle_e_sqlite3.</summary>
    private static bool Names(string row, string package) =>
        row.Contains(package, StringComparison.Ordinal)
        || (package.LastIndexOf('.') is > 0 and var dot && row.Contains(package[..dot], StringComparison.Ordinal) && row.Contains(package[dot..], StringComparison.Ordinal));

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StuntingAssessment.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"scripts/[a-z-]+\.sh")]
    private static partial Regex Script();

    [GeneratedRegex(@"^Date: \d{4}-\d{2}-\d{2}\.", RegexOptions.Multiline)]
    private static partial Regex Date();
}
