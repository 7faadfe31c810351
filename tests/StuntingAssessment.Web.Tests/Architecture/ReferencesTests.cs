using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>What documents, comments and scripts point to is in the repository, and no file knows the machine it was written on.</summary>
public sealed partial class ReferencesTests
{
    /// <summary>Not of this repository: what a running portal has in its data folder, and the folders of frameworks that decisions speak of.</summary>
    private static readonly string[] Elsewhere = ["files/", "data/", "Views/", "Controllers/"];

    private static readonly string[] Pictures = [".png", ".ico", ".xlsx", ".pdf"];

    private static readonly MarkdownPipeline Reading = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly IReadOnlyList<string> Files = [.. Repository.Files().Order(StringComparer.Ordinal)];

    private static readonly HashSet<string> Folders = Files.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_link_in_a_document_leads_somewhere()
    {
        var links = Documents().SelectMany(d => Read(d).Descendants<LinkInline>().Select(l => (Document: d, Url: l.Url!))).Where(l => !Address().IsMatch(l.Url)).ToList();

        links.Should().HaveCountGreaterThan(30);
        links.Where(l => !LeadsSomewhere(l.Document, l.Url)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("docs/architecture.md", "glossary.md", true)]
    [InlineData("docs/architecture.md", "decisions/", true)]
    [InlineData("docs/architecture.md", "../README.md#run", false)]
    [InlineData("docs/architecture.md", "#no-such-heading", false)]
    [InlineData("CONTRIBUTING.md", "#run-and-test", true)]
    [InlineData("CONTRIBUTING.md", "docs/no-such-page.md", false)]
    public void A_link_is_followed_to_its_file_and_its_heading(string document, string url, bool leads) => LeadsSomewhere(document, url).Should().Be(leads);

    [Fact]
    public void Every_file_that_a_document_names_is_there()
    {
        var named = Documents().SelectMany(d => Read(d).Descendants<CodeInline>().SelectMany(c => PathsIn(c.Content)).Concat(PageName().Matches(Text(d)).Select(m => m.Value)).Select(p => (Document: d, Path: p))).ToList();

        named.Should().HaveCountGreaterThan(20);
        named.Where(n => !Exists(n.Path)).Should().BeEmpty();
    }

    [Fact]
    public void Every_file_that_a_comment_names_is_there()
    {
        var lines = Texts(".cs", ".cshtml", ".js").SelectMany(f => LineComment().Matches(Text(f)).Select(c => (File: f, Comment: c.Value)));
        var blocks = Texts(".cshtml", ".css").SelectMany(f => BlockComment().Matches(Text(f)).Select(c => (File: f, Comment: c.Value)));

        var named = lines.Concat(blocks).SelectMany(c => FileName().Matches(c.Comment).Select(m => (c.File, Name: m.Value))).ToList();

        named.Should().HaveCountGreaterThan(20);
        named.Where(n => !Exists(n.Name)).Should().BeEmpty();
    }

    [Fact]
    public void Every_file_that_a_script_or_a_project_names_is_there()
    {
        var named = Texts(".sh", ".yml", ".props", ".targets", "/run", "Dockerfile", ".editorconfig")
            .SelectMany(f => RootedPath().Matches(Text(f)).Select(m => (File: f, Path: m.Value.TrimEnd('.')))).Where(p => !p.Path.Contains("/bin/", StringComparison.Ordinal)).ToList();

        named.Should().HaveCountGreaterThan(10);
        named.Where(n => !Exists(n.Path)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Results/OpenAwards.cs", true)]
    [InlineData("OpenAwards.cs", true)]
    [InlineData("nAwards.cs", false)]
    [InlineData("docs/decisions", true)]
    [InlineData("wwwroot/css/components/*.css", true)]
    [InlineData("wwwroot/css/components/*.cshtml", false)]
    [InlineData("../shared/spec/scoring.md", false)]
    public void A_name_is_found_by_its_end(string name, bool isThere) => Exists(name).Should().Be(isThere);

    /// <summary>A container's own folders are the image's, not a machine's.</summary>
    [Fact]
    public void No_file_names_a_folder_of_the_machine_it_was_written_on()
    {
        string[] containers = ["Dockerfile", "docker-compose.yml"];
        var files = Files.Where(f => !Pictures.Contains(Path.GetExtension(f)) && !containers.Contains(f)).ToList();

        files.Should().HaveCountGreaterThan(500);
        files.SelectMany(f => MachinePath().Matches(Text(f)).Select(m => (f, m.Value))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("cd /" + "work/main", true)]
    [InlineData("keep it in /" + "tmp/x", true)]
    [InlineData("\"/" + "home/ani/portal\"", true)]
    [InlineData("/penilaian/work/1", false)]
    [InlineData("~/tmp", false)]
    [InlineData("/rooted", false)]
    public void A_machine_is_known_by_its_folders(string text, bool isMachine) => MachinePath().IsMatch(text).Should().Be(isMachine);

    private static IEnumerable<string> Documents() => Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal));

    private static IEnumerable<string> Texts(params string[] endings) => Files.Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static MarkdownDocument Read(string document) => Markdown.Parse(Text(document), Reading);

    private static bool LeadsSomewhere(string document, string url)
    {
        var (path, anchor) = url.Split('#') is [var before, var after] ? (before, after) : (url, null);
        var target = path.Length == 0 ? document : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, path)).TrimEnd('/');
        return anchor is null
            ? Files.Contains(target) || Folders.Contains(target)
            : Files.Contains(target) && Read(target).Descendants<HeadingBlock>().Any(h => h.GetAttributes().Id == anchor);
    }

    /// <summary>"scripts/portal.sh doctor" names a file; "Asia/Makassar", "/ansit/{regency}" and a format "result/1" name none.</summary>
    private static IEnumerable<string> PathsIn(string code) =>
        code.Split(' ').Where(w => PathLike().IsMatch(w) && !Elsewhere.Contains(w) && !TimeZoneInfo.TryFindSystemTimeZoneById(w, out _));

    /// <summary>By its end, as people name files: "Scope/RouteScope.cs". A star and a name in angle brackets stand for anything.</summary>
    private static bool Exists(string name)
    {
        var plain = name.TrimStart('/').TrimEnd('/');
        var pattern = new Regex($"(^|/){Placeholder().Replace(Regex.Escape(plain), "[^/]*")}(\\.cs)?$", RegexOptions.None, TimeSpan.FromSeconds(1));
        return Files.Any(pattern.IsMatch) || Folders.Any(pattern.IsMatch);
    }

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\.{0,2}[\w<>*][\w.<>*-]*(/[\w.<>*-]*[A-Za-z>*][\w.<>*-]*)+/?$|^[\w.<>*-]+/$")]
    private static partial Regex PathLike();

    [GeneratedRegex(@"\\\*|<\w+>")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<![:\w""'/])//.*")]
    private static partial Regex LineComment();

    [GeneratedRegex(@"/\*[\s\S]*?\*/|@\*[\s\S]*?\*@")]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"(?<![\w./-])(?:(?:\.\.?|[\w-]+)/)*[\w-]+\.md\b")]
    private static partial Regex PageName();

    [GeneratedRegex(@"(?<![\w./{}*-])(?:(?:\.\.?|[\w-]+)/)*[\w-][\w.-]*\.(?:md|cs|cshtml|sh|css|js)\b(?![\w(])")]
    private static partial Regex FileName();

    [GeneratedRegex(@"(?<![\w./$}-])(?:scripts|docs|src|tests)/[\w./-]+(?![\w.$<{(*/-])")]
    private static partial Regex RootedPath();

    [GeneratedRegex(@"(?<![\w.~-])/(?:work|home|root|tmp)(?=/|\b(?!\w))(?!ed)")]
    private static partial Regex MachinePath();
}
