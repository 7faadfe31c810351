using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>
/// Stands before the page's scripts. The parts of a module stand in the folder of its name and are imported by their plain names; the map says under
/// which fingerprint each is, so that a browser keeps it for good, and all are asked for together with the module, not one after the other.
/// </summary>
[HtmlTargetElement("module-parts", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ModulePartsTagHelper(PageChrome chrome, CspNonce nonce) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var request = ViewContext.HttpContext.Request;
        var parts = chrome.Scripts.SelectMany(PartsOf).ToDictionary(p => $"{request.PathBase}/{p.Name}", p => $"{request.PathBase}/{p.Url}");
        if (parts.Count == 0)
        {
            return;
        }

        var map = new TagBuilder("script") { Attributes = { ["type"] = "importmap", ["nonce"] = nonce.Value } };
        map.InnerHtml.AppendHtml(JsonSerializer.Serialize(new { imports = parts }));
        output.Content.AppendHtml(map);
        foreach (var url in parts.Values)
        {
            output.Content.AppendHtml(new TagBuilder("link") { TagRenderMode = TagRenderMode.StartTag, Attributes = { ["rel"] = "modulepreload", ["href"] = url, ["nonce"] = nonce.Value } });
        }
    }

    private IEnumerable<(string Name, string Url)> PartsOf(string module)
    {
        var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty;
        return from asset in assets
               let name = asset.Properties?.FirstOrDefault(p => p.Name == "label")?.Value
               where name is not null && name.StartsWith($"js/{module}/", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal)
               orderby name
               select (name, asset.Url);
    }
}
