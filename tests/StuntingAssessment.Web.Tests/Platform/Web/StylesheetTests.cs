using System.Xml.Linq;

namespace StuntingAssessment.Web.Tests.Platform.Web;

public sealed class StylesheetTests : IAsyncLifetime
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

    /// <summary>The image restores its packages before the rest of the sources is there.</summary>
    [Fact]
    public void The_image_restores_with_every_file_that_a_project_imports()
    {
        var restored = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")).Split("RUN dotnet restore")[0];

        var imports = XDocument.Load(Path.Combine(Repository.Web, "StuntingAssessment.Web.csproj")).Descendants("Import").Select(i => (string)i.Attribute("Project")!).ToList();

        imports.Should().NotBeEmpty();
        imports.Where(i => !restored.Contains($"src/StuntingAssessment.Web/{i} ", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
