using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

internal static class TagHelperOutputExtensions
{
    /// <summary>The component's classes first, then those of the page.</summary>
    public static void PrependClass(this TagHelperOutput output, string classes)
    {
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(own) ? classes : $"{classes} {own}");
    }
}
