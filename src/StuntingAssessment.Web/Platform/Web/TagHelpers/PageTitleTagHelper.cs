using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>
/// The page's only h1 and its &lt;title&gt;: <c>&lt;page-title text="Aksi 3" caption="Bulungan" lead="…"&gt;buttons&lt;/page-title&gt;</c>.
/// </summary>
[HtmlTargetElement("page-title")]
public sealed class PageTitleTagHelper(PageChrome chrome) : TagHelper
{
    public required string Text { get; set; }

    public string? Caption { get; set; }

    /// <summary>Empty is none: a view's attribute cannot be null.</summary>
    public string? Lead { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        chrome.Title = Caption is null ? Text : $"{Text}, {Caption}";
        var actions = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass("page-title");
        output.Content.SetHtmlContent("<div class=\"page-title__words\">");
        if (Caption is not null)
        {
            output.Content.AppendHtml("<p class=\"page-title__caption\">").Append(Caption).AppendHtml("</p>");
        }

        output.Content.AppendHtml("<h1>").Append(Text).AppendHtml("</h1>");
        if (Lead is not null)
        {
            output.Content.AppendHtml("<p class=\"lead\">").Append(Lead).AppendHtml("</p>");
        }

        output.Content.AppendHtml("</div>");
        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"page-title__actions\">").AppendHtml(actions).AppendHtml("</div>");
        }
    }
}

/// <summary><c>&lt;crumb href="@url" text="Penilaian 2024" /&gt;</c>: one step above this page, outermost first. The layout prints them.</summary>
[HtmlTargetElement("crumb")]
public sealed class CrumbTagHelper(PageChrome chrome) : TagHelper
{
    public required string Href { get; set; }

    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        chrome.AddCrumb(Text, Href);
        output.SuppressOutput();
    }
}
