using System.Reflection;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace StuntingAssessment.Web.Features.Portal.Help;

public sealed record GuideSection(string Id, string Text);

/// <param name="Content">Without the first heading: the page has its own.</param>
public sealed record GuidePage(Guide Guide, IReadOnlyList<GuideSection> Sections, IHtmlContent Content);

/// <summary>Reads the guides that the build puts into the portal, and turns their addresses into the portal's.</summary>
public static class GuideText
{
    private const string Folder = "panduan/";
    private const string PictureFolder = "gambar/";
    private static readonly Assembly Portal = typeof(GuideText).Assembly;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers().UsePipeTables().Build();

    public static GuidePage Read(Guide guide)
    {
        using var stream = Portal.GetManifestResourceStream($"{Folder}{guide.Name}.md") ?? throw new InvalidOperationException($"The build left out the guide {guide.Name}.");
        using var reader = new StreamReader(stream);
        var document = Markdown.Parse(reader.ReadToEnd(), Pipeline);
        if (document.Descendants<HeadingBlock>().FirstOrDefault(h => h.Level == 1) is { } title)
        {
            document.Remove(title);
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            Localise(link);
        }

        var sections = document.Descendants<HeadingBlock>().Where(h => h.Level == 2)
            .Select(h => new GuideSection(h.GetAttributes().Id!, string.Concat(h.Inline!.Descendants<LiteralInline>().Select(l => l.Content.ToString()))));
        return new GuidePage(guide, [.. sections], new HtmlString(document.ToHtml(Pipeline)));
    }

    public static Stream? Picture(string name) => Portal.GetManifestResourceStream($"{Folder}{PictureFolder}{name}.png");

    /// <summary>In the repository a guide links to files beside it; in the portal to its pages.</summary>
    private static void Localise(LinkInline link)
    {
        var address = link.Url ?? "";
        if (link.IsImage && address.StartsWith(PictureFolder, StringComparison.Ordinal))
        {
            link.Url = Links.GuidePicture(Path.GetFileNameWithoutExtension(address));
            link.GetAttributes().AddProperty("loading", "lazy");
        }
        else if (address.EndsWith(".md", StringComparison.Ordinal) && Guide.Find(address[..^3]) is { } other)
        {
            link.Url = Links.Guide(other.Name);
        }
    }
}
