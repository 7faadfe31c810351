using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary><c>&lt;badge tone="Success" icon="Check"&gt;Terpenuhi&lt;/badge&gt;</c> or <c>&lt;badge look="@look" /&gt;</c>.</summary>
[HtmlTargetElement("badge")]
public sealed class BadgeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public Icon Icon { get; set; }

    public BadgeLook? Look { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass($"badge badge--{(Look?.Tone ?? Tone).CssName()}");
        output.PreContent.SetHtmlContent(Icons.Svg(Look?.Icon ?? (Icon == Icon.ByTone ? Tone.DefaultIcon() : Icon)));
        if (Look is { } look)
        {
            output.Content.SetContent(look.Text);
        }
        else
        {
            output.Content = await output.GetChildContentAsync();
        }
    }
}
