using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StuntingAssessment.Web.Tests.Platform.Web;

/// <summary>What the build makes of wwwroot for browsers on weak lines.</summary>
public sealed partial class AssetsTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    /// <summary>Phones on weak networks: one request for the look of all pages.</summary>
    [Fact]
    public async Task A_page_asks_for_one_stylesheet_that_holds_all_its_parts()
    {
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();

        var page = await browser.GetAsync("/masuk");
        var address = page.Document.QuerySelectorAll("link[rel='stylesheet']").Should().ContainSingle().Which.GetAttribute("href")!;
        var styles = await browser.GetAsync(address);

        styles.Status.Should().Be(HttpStatusCode.OK);
        styles.Body.Should().NotContain("@import").And.Contain("@layer tokens, base, layout, components, utilities, print;");
        foreach (var part in Directory.GetFiles(Path.Combine(Repository.Web, "wwwroot", "css", "components")))
        {
            styles.Body.Should().Contain(File.ReadAllText(part).Trim(), $"{Path.GetFileName(part)} is a part of it");
        }
    }

    /// <summary>An error's line is the source's.</summary>
    [Fact]
    public async Task A_script_is_served_line_by_line_without_its_comments()
    {
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();
        var root = Path.Combine(Repository.Web, "wwwroot");
        var scripts = Repository.Sources(Path.Combine(root, "js"), ".js").ToList();

        scripts.Should().HaveCountGreaterThan(20);
        foreach (var script in scripts)
        {
            var served = (await browser.GetAsync($"/{Path.GetRelativePath(root, script)}")).Body.Split('\n');
            var source = await File.ReadAllLinesAsync(script);

            served.SkipLast(1).Should().HaveSameCount(source, $"{script} keeps its lines");
            served.Zip(source).Where(l => l.First.Length > 0 && l.First != TypeBefore().Replace(l.Second, "")).Should().BeEmpty();
            served.Should().NotContain(l => l.TrimStart().StartsWith("//", StringComparison.Ordinal) || l.TrimStart().StartsWith('*'));
            served.Where(l => l.Length > 0).Should().HaveCountGreaterThan(5);
        }
    }

    /// <summary>The image restores its packages before the rest of the sources is there.</summary>
    [Fact]
    public void The_image_restores_with_every_file_that_a_project_imports()
    {
        var restored = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")).Split("RUN dotnet restore")[0];

        var imports = XDocument.Load(Path.Combine(Repository.Web, "StuntingAssessment.Web.csproj")).Descendants("Import").Select(i => (string)i.Attribute("Project")!).ToList();

        imports.Should().NotBeEmpty();
        imports.Where(i => !restored.Contains($"src/StuntingAssessment.Web/{i} ", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [GeneratedRegex(@"/\*\*.*?\*/ ?|(?<=^)[ \t]*/\*\*.*?\*/[ \t]*")]
    private static partial Regex TypeBefore();
}
