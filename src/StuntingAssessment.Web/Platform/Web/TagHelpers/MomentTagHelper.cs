using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary><c>&lt;moment at="@file.UploadedAt" /&gt;</c>: a stored time as the province reads it, "12 Mei 2024, 16.20 WITA".</summary>
[HtmlTargetElement("moment")]
public sealed class MomentTagHelper(PortalClock clock) : TagHelper
{
    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.SetContent(clock.InWords(At));
    }
}
