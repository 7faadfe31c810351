using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary><c>&lt;icon name="Check" /&gt;</c>: a drawing that says nothing to a screen reader.</summary>
[HtmlTargetElement("icon")]
public sealed class IconTagHelper : TagHelper
{
    public Icon Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name, context.AllAttributes["class"]?.Value?.ToString()));
    }
}
