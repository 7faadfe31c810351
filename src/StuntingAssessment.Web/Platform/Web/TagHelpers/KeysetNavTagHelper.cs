using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>
/// Forth and back in a list without page numbers: <c>&lt;keyset-nav before="@Model.First" after="@Model.Last" /&gt;</c>; null where there is nothing more.
/// </summary>
[HtmlTargetElement("keyset-nav")]
public sealed class KeysetNavTagHelper : TagHelper
{
    public const string AfterParameter = "sesudah";
    public const string BeforeParameter = "sebelum";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Before { get; set; }

    public string? After { get; set; }

    public string BeforeText { get; set; } = "Lebih baru";

    public string AfterText { get; set; } = "Lebih lama";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Before) && string.IsNullOrEmpty(After))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass("pager");
        output.Attributes.SetAttribute("aria-label", "Halaman daftar");
        if (!string.IsNullOrEmpty(Before))
        {
            output.Content.AppendHtml(LinkTo(BeforeParameter, Before, "prev", b => b.AppendHtml(Icons.Svg(Icon.ArrowLeft)).Append(BeforeText)));
        }

        if (!string.IsNullOrEmpty(After))
        {
            output.Content.AppendHtml(LinkTo(AfterParameter, After, "next", b => b.Append(AfterText).AppendHtml(Icons.Svg(Icon.ArrowRight))));
        }
    }

    private TagBuilder LinkTo(string parameter, string key, string rel, Action<Microsoft.AspNetCore.Html.IHtmlContentBuilder> fill)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(pair => pair.Key is not (AfterParameter or BeforeParameter)).Append(new(parameter, key));
        var link = new TagBuilder("a");
        link.AddCssClass($"button button--quiet pager__{rel}");
        link.Attributes["rel"] = rel;
        link.Attributes["href"] = QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
        fill(link.InnerHtml);
        return link;
    }
}
