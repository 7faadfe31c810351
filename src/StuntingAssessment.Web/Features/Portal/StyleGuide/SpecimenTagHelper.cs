using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Features.Portal.StyleGuide;

/// <summary>A section of the style guide, followed by the source of the view it stands in: the markup shown is the markup that ran.</summary>
[HtmlTargetElement("specimen")]
public sealed class SpecimenTagHelper(IWebHostEnvironment environment) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Id { get; set; }

    public required string Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-labelledby", Id + "-h");
        output.PreContent.SetHtmlContent($"<h2 id=\"{Id}-h\">").Append(Heading).AppendHtml("</h2>");
        output.PostContent
            .SetHtmlContent("<details class=\"disclosure\"><summary>Markup ")
            .Append(Heading.ToLowerInvariant())
            .AppendHtml("</summary><div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Markup ")
            .Append(Heading.ToLowerInvariant())
            .AppendHtml("\"><pre>").Append(await SourceAsync()).AppendHtml("</pre></div></details>");
    }

    private async Task<string> SourceAsync()
    {
        var file = environment.ContentRootFileProvider.GetFileInfo(ViewContext.ExecutingFilePath!);
        if (!file.Exists)
        {
            return "";
        }

        using var reader = new StreamReader(file.CreateReadStream());
        var lines = (await reader.ReadToEndAsync()).Split('\n').Where(line => !line.StartsWith("<specimen", StringComparison.Ordinal) && line != "</specimen>");
        return string.Join('\n', lines).Trim();
    }
}
