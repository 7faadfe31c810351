using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>
/// Label, hint, error and control of one property, tied together: <c>&lt;field for="Email" hint="…" /&gt;</c>. The kind of control follows
/// from the property's type; attributes it does not know (autocomplete, rows, accept, data-…) go to the control.
/// </summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    private Dictionary<string, object?> control = [];
    private string name = "";
    private string id = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public FieldKind Kind { get; set; }

    /// <summary>Instead of the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>Instead of the property's description.</summary>
    public string? Hint { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>The first, empty answer of a select.</summary>
    public string? Empty { get; set; }

    /// <summary>Instead of what the property's annotations say.</summary>
    public bool? Optional { get; set; }

    /// <summary>Hidden labels are for a control whose column head already says it.</summary>
    public bool HideLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind == FieldKind.Inferred ? Infer(For.Metadata) : Kind;
        name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        id = TagBuilder.CreateSanitizedId(name, "_");
        control = output.Attributes.Where(a => a.Name != "class").ToDictionary(a => a.Name, a => (object?)a.Value);

        var hint = Hint ?? For.Metadata.Description;
        var error = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        var describedBy = string.Join(' ', new[] { hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.OfType<string>());
        var grouped = kind is FieldKind.Radios or FieldKind.Checkboxes;
        var optional = Optional ?? (kind is not (FieldKind.Checkbox or FieldKind.Checkboxes) && !For.Metadata.IsRequired && MayBeNull(For.Metadata));

        var wrapperClass = $"field field--{kind.ToString().ToLowerInvariant()}{(error is null ? "" : " field--error")}";
        var ownClass = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.Clear();
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ownClass is null ? wrapperClass : $"{wrapperClass} {ownClass}");

        if (grouped)
        {
            if (describedBy.Length > 0)
            {
                output.Attributes.SetAttribute("aria-describedby", describedBy);
            }
        }
        else
        {
            Describe(describedBy, error is not null, required: For.Metadata.IsRequired && !optional && kind != FieldKind.Checkbox);
        }

        var inside = new FieldControl(generator, ViewContext, For, control) { Name = name, Id = id, Choices = Choices, Empty = Empty };
        var label = LabelOf(grouped ? "legend" : "label", optional);
        var notes = Notes(hint, error);
        if (kind == FieldKind.Checkbox)
        {
            output.Content.AppendHtml("<div class=\"choice\">").AppendHtml(inside.Checkbox()).AppendHtml(label).AppendHtml("</div>").AppendHtml(notes);
        }
        else
        {
            output.Content.AppendHtml(label).AppendHtml(notes).AppendHtml(Framed(inside.Of(kind)));
        }
    }

    private static FieldKind Infer(ModelMetadata metadata)
    {
        var type = metadata.UnderlyingOrModelType;
        return metadata.DataTypeName switch
        {
            "Password" => FieldKind.Password,
            "EmailAddress" => FieldKind.Email,
            "Url" => FieldKind.Url,
            "MultilineText" => FieldKind.Textarea,
            "Date" => FieldKind.Date,
            "Time" => FieldKind.Time,
            _ when type == typeof(bool) => FieldKind.Checkbox,
            _ when type == typeof(DateOnly) => FieldKind.Date,
            _ when type == typeof(TimeOnly) => FieldKind.Time,
            _ when type == typeof(decimal) => FieldKind.Fraction,
            _ when type == typeof(int) || type == typeof(long) => FieldKind.Number,
            _ when type.IsEnum => FieldKind.Radios,
            _ when typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) => FieldKind.File,
            _ => FieldKind.Text,
        };
    }

    /// <summary>A text that may not be null and is not marked required is neither called optional nor required: a rule decides later.</summary>
    private static bool MayBeNull(ModelMetadata metadata) =>
        metadata is { ContainerType: { } container, PropertyName: { } property } && container.GetProperty(property) is { } declared
            ? new NullabilityInfoContext().Create(declared).ReadState == NullabilityState.Nullable
            : metadata.IsReferenceOrNullableType;

    private void Describe(string describedBy, bool invalid, bool required)
    {
        if (describedBy.Length > 0)
        {
            control["aria-describedby"] = describedBy;
        }

        if (invalid)
        {
            control["aria-invalid"] = "true";
        }

        if (required)
        {
            control["aria-required"] = "true";
        }
    }

    private TagBuilder LabelOf(string tag, bool optional)
    {
        var label = new TagBuilder(tag);
        label.AddCssClass("field__label");
        if (HideLabel)
        {
            label.AddCssClass("visually-hidden");
        }

        if (tag == "label")
        {
            label.Attributes["for"] = id;
        }

        label.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"field__optional\">(opsional)</span>");
        }

        return label;
    }

    private HtmlContentBuilder Notes(string? hint, string? error)
    {
        var notes = new HtmlContentBuilder();
        if (hint is not null)
        {
            notes.AppendHtml($"<p class=\"field__hint\" id=\"{id}-hint\">").Append(hint).AppendHtml("</p>");
        }

        if (error is not null)
        {
            notes.AppendHtml($"<p class=\"field__error\" id=\"{id}-error\">").AppendHtml(Icons.Svg(Icon.Warning))
                .AppendHtml("<span class=\"visually-hidden\">Galat: </span>").Append(error).AppendHtml("</p>");
        }

        return notes;
    }

    private IHtmlContent Framed(IHtmlContent content)
    {
        if (Prefix is null && Suffix is null)
        {
            return content;
        }

        var frame = new HtmlContentBuilder().AppendHtml("<div class=\"affix\">");
        if (Prefix is not null)
        {
            frame.AppendHtml("<span class=\"affix__text\">").Append(Prefix).AppendHtml("</span>");
        }

        frame.AppendHtml(content);
        if (Suffix is not null)
        {
            frame.AppendHtml("<span class=\"affix__text\">").Append(Suffix).AppendHtml("</span>");
        }

        return frame.AppendHtml("</div>");
    }
}
