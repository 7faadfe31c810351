using System.Text.RegularExpressions;
using StuntingAssessment.Web.Features.Portal.Help;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Portal.Help;

public sealed partial class GuideTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public static TheoryData<string> Names { get; } = [.. Guide.All.Select(g => g.Name)];

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Anybody_reads_a_guide_with_its_contents_and_pictures(string name)
    {
        using var reader = portal.Anonymous();

        var page = await reader.GetAsync(Links.Guide(name));

        page.Heading.Should().Be(Guide.Find(name)!.Title);
        var contents = page.Document.QuerySelectorAll(".manual-contents a").Select(a => a.GetAttribute("href")![1..]).ToList();
        contents.Should().HaveCountGreaterThan(2).And.OnlyContain(id => page.Document.GetElementById(id) != null);
        var pictures = page.Document.QuerySelectorAll(".manual img").ToList();
        pictures.Should().HaveCountGreaterThan(2).And.OnlyContain(p => p.GetAttribute("alt")!.Length > 10);
        foreach (var picture in pictures)
        {
            using var answer = await reader.Client.GetAsync(new Uri(picture.GetAttribute("src")!, UriKind.Relative));
            answer.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        }
    }

    [Fact]
    public async Task The_list_begins_with_the_guide_of_the_own_role()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator("65.01"));

        var page = await coordinator.GetAsync(Links.Help);

        page.Text.Should().Contain("Untuk peran Anda");
        page.Document.QuerySelector("ul.cards a")!.GetAttribute("href").Should().Be(Links.Guide("koordinator"));
    }

    [Theory]
    [InlineData("/bantuan/tidak-ada")]
    [InlineData("/bantuan/gambar/tidak-ada.png")]
    public async Task A_guide_that_does_not_exist_is_404(string address)
    {
        using var reader = portal.Anonymous();

        (await reader.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Every_picture_is_used_and_every_guide_is_listed()
    {
        var folder = Path.Combine(Repository.Root, "docs", "panduan");
        var texts = Directory.GetFiles(folder, "*.md").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        var used = texts.Values.SelectMany(t => Picture().Matches(t)).Select(m => m.Groups[1].Value).ToHashSet();

        texts.Keys.Should().BeEquivalentTo(Guide.All.Select(g => g.Name));
        Directory.GetFiles(Path.Combine(folder, "gambar"), "*.png").Select(f => Path.GetFileName(f)).Should().BeEquivalentTo(used);
    }

    [GeneratedRegex(@"\]\(gambar/([a-z0-9-]+\.png)\)")]
    private static partial Regex Picture();
}
