using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>
/// Where files are put into a form: <c>&lt;form data-upload …&gt;&lt;file-drop name="Files" id="…" label="Tambah berkas" hint="PDF, paling besar 25 MB" /&gt;</c>.
/// Without script it is an ordinary file field of the form.
/// </summary>
[HtmlTargetElement("file-drop")]
public sealed class FileDropTagHelper(PageChrome chrome) : TagHelper
{
    public required string Name { get; set; }

    public required string Id { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Accept { get; set; }

    public bool Multiple { get; set; } = true;

    /// <summary>Refused before it is sent; the server checks again by kind.</summary>
    public long? MaxBytes { get; set; }

    /// <summary>Empty is none: a view's attribute cannot be null.</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        chrome.Need("upload");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass(Error is null ? "drop" : "drop field--error");
        output.Attributes.SetAttribute("data-drop", "");

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("drop__input");
        input.Attributes["type"] = "file";
        input.Attributes["name"] = Name;
        input.Attributes["id"] = Id;
        Set(input, "accept", Accept);
        Set(input, "data-max-bytes", MaxBytes?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Set(input, "multiple", Multiple ? "multiple" : null);
        Set(input, "aria-invalid", Error is null ? null : "true");
        var describedBy = string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>());
        Set(input, "aria-describedby", describedBy.Length == 0 ? null : describedBy);

        output.Content
            .AppendHtml(Icons.Svg(Icon.Upload))
            .AppendHtml($"<label class=\"drop__label\" for=\"{Id}\">").Append(Label).AppendHtml("</label>");
        if (Hint is not null)
        {
            output.Content.AppendHtml($"<p class=\"field__hint\" id=\"{Id}-hint\">").Append(Hint).AppendHtml("</p>");
        }

        if (Error is not null)
        {
            output.Content.AppendHtml($"<p class=\"field__error\" id=\"{Id}-error\">").AppendHtml(Icons.Svg(Icon.Warning)).Append(Error).AppendHtml("</p>");
        }

        output.Content.AppendHtml(input);
    }

    private static void Set(TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }
    }
}
