using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>
/// A column head that sorts: <c>&lt;th sort="nilai"&gt;Nilai&lt;/th&gt;</c> links to this page with <c>?urut=nilai</c>, and when it is sorted so
/// already, with <c>?urut=-nilai</c>. Every other part of the address stays, but for the place in the list.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortHeadTagHelper : TagHelper
{
    public const string Parameter = "urut";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Sort { get; set; }

    /// <summary>True on the column a page without <c>urut</c> is sorted by, ascending.</summary>
    public bool SortDefault { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var now = (string?)request.Query[Parameter] ?? (SortDefault ? Sort : "");
        var ascending = now == Sort;
        var descending = now == "-" + Sort;

        var query = request.Query
            .Where(pair => pair.Key is not (Parameter or KeysetNavTagHelper.AfterParameter or KeysetNavTagHelper.BeforeParameter))
            .Append(new(Parameter, ascending ? "-" + Sort : Sort));

        output.Attributes.SetAttribute("scope", "col");
        if (ascending || descending)
        {
            output.Attributes.SetAttribute("aria-sort", ascending ? "ascending" : "descending");
        }

        var link = new TagBuilder("a");
        link.AddCssClass("sort");
        link.Attributes["href"] = QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
        output.PreContent.SetHtmlContent(link.RenderStartTag());
        output.PostContent.SetHtmlContent(Icons.Svg(ascending ? Icon.SortUp : descending ? Icon.SortDown : Icon.SortNone, "icon--small"))
            .AppendHtml(link.RenderEndTag()!);
    }
}

/// <summary>Lets one wide table scroll by itself, by keyboard too: <c>&lt;table-scroll label="Bukti per kabupaten"&gt;&lt;table…</c>.</summary>
[HtmlTargetElement("table-scroll")]
public sealed class TableScrollTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass("table-scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("tabindex", "0");
    }
}
