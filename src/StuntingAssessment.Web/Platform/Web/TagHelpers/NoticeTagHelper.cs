using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary><c>&lt;notice tone="Warning" heading="…"&gt;…&lt;/notice&gt;</c>: said in the flow of the page. With <c>live</c> it is announced when it appears.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Heading { get; set; }

    public bool Live { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass($"notice notice--{Tone.CssName()}");
        if (Live)
        {
            output.Attributes.SetAttribute("role", Tone == Tone.Danger ? "alert" : "status");
        }

        output.PreContent.SetHtmlContent(Icons.Svg(Tone.DefaultIcon())).AppendHtml("<div class=\"notice__body\">");
        if (Heading is not null)
        {
            output.PreContent.AppendHtml("<p class=\"notice__heading\">").Append(Heading).AppendHtml("</p>");
        }

        output.PostContent.SetHtmlContent("</div>");
    }
}
