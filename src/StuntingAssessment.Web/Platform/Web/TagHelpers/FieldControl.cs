using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>The control inside a field, with what was typed before when a form comes back.</summary>
internal sealed class FieldControl(IHtmlGenerator generator, ViewContext viewContext, ModelExpression property, Dictionary<string, object?> control)
{
    public required string Name { get; init; }

    public required string Id { get; init; }

    public IEnumerable<Choice>? Choices { get; init; }

    public string? Empty { get; init; }

    public IHtmlContent Of(FieldKind kind) => kind switch
    {
        FieldKind.Inferred or FieldKind.Text => Input("text"),
        FieldKind.Email => Input("email"),
        FieldKind.Url => Input("url"),
        FieldKind.Number => Input("text", mode: "numeric"),
        // Not type=number: it shows the browser's decimal sign, and a wheel changes a score unnoticed.
        FieldKind.Fraction => Input("text", "{0:0.####}", "decimal"),
        FieldKind.Date => Input("date", "{0:yyyy-MM-dd}"),
        FieldKind.Time => Input("time", "{0:HH\\:mm}"),
        FieldKind.Password => generator.GeneratePassword(viewContext, property.ModelExplorer, property.Name, null, control),
        FieldKind.Textarea => generator.GenerateTextArea(viewContext, property.ModelExplorer, property.Name, rows: 4, columns: 0, control),
        FieldKind.Select => Select(),
        FieldKind.Radios => Radios(),
        FieldKind.Checkbox => Checkbox(),
        FieldKind.Checkboxes => Checkboxes(),
        FieldKind.File => File(),
    };

    private TagBuilder Input(string type, string? format = null, string? mode = null)
    {
        control["type"] = type;
        if (mode is not null)
        {
            control["inputmode"] = mode;
            control.TryAdd("autocomplete", "off");
        }

        return generator.GenerateTextBox(viewContext, property.ModelExplorer, property.Name, property.Model, format, control);
    }

    private TagBuilder File()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "file";
        input.Attributes["name"] = Name;
        input.Attributes["id"] = Id;
        input.MergeAttributes(control);
        if (property.Metadata.IsEnumerableType)
        {
            input.Attributes["multiple"] = "multiple";
        }

        return input;
    }

    private TagBuilder Select()
    {
        var groups = new Dictionary<string, SelectListGroup>();
        var items = Answers().Select(c => new SelectListItem(c.Text, c.Value)
        {
            Disabled = c.Disabled,
            Group = c.Group is null ? null : groups.TryGetValue(c.Group, out var g) ? g : groups[c.Group] = new SelectListGroup { Name = c.Group },
        });
        var many = property.Metadata.IsEnumerableType;
        return generator.GenerateSelect(viewContext, property.ModelExplorer, Empty, property.Name, items, many, control);
    }

    private IHtmlContentBuilder Radios() => EachChoice((choice, attributes) =>
        generator.GenerateRadioButton(viewContext, property.ModelExplorer, property.Name, choice.Value, null, attributes));

    private IHtmlContentBuilder Checkboxes()
    {
        var chosen = (property.Model as IEnumerable)?.Cast<object>().Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)).ToHashSet() ?? [];
        if (viewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            chosen = entry.RawValue is string[] many ? [.. many] : [entry.RawValue as string];
        }

        return EachChoice((choice, attributes) =>
        {
            var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            box.MergeAttributes(attributes);
            box.Attributes["type"] = "checkbox";
            box.Attributes["name"] = Name;
            box.Attributes["value"] = choice.Value;
            if (chosen.Contains(choice.Value))
            {
                box.Attributes["checked"] = "checked";
            }

            return box;
        });
    }

    private IHtmlContentBuilder EachChoice(Func<Choice, Dictionary<string, object?>, TagBuilder> input)
    {
        var list = new HtmlContentBuilder().AppendHtml("<div class=\"choices\">");
        foreach (var (index, choice) in Answers().Index())
        {
            // The first answer carries the field's id, so the error summary's link lands on it.
            var choiceId = index == 0 ? Id : $"{Id}-{index}";
            var attributes = new Dictionary<string, object?>(control) { ["id"] = choiceId };
            if (choice.Disabled)
            {
                attributes["disabled"] = "disabled";
            }

            if (choice.Hint is not null)
            {
                attributes["aria-describedby"] = choiceId + "-about";
            }

            var label = new TagBuilder("label");
            label.Attributes["for"] = choiceId;
            label.InnerHtml.Append(choice.Text);
            list.AppendHtml("<div class=\"choice\">").AppendHtml(input(choice, attributes)).AppendHtml(label);
            if (choice.Hint is not null)
            {
                list.AppendHtml($"<p class=\"choice__hint\" id=\"{choiceId}-about\">").Append(choice.Hint).AppendHtml("</p>");
            }

            list.AppendHtml("</div>");
        }

        return list.AppendHtml("</div>");
    }

    public IHtmlContentBuilder Checkbox() =>
        new HtmlContentBuilder()
            .AppendHtml(generator.GenerateCheckBox(viewContext, property.ModelExplorer, property.Name, null, control))
            .AppendHtml(generator.GenerateHiddenForCheckbox(viewContext, property.ModelExplorer, property.Name));

    private IEnumerable<Choice> Answers() =>
        Choices ?? throw new InvalidOperationException($"The field for {Name} needs choices.");
}
