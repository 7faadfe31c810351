using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary><c>&lt;progress-bar label="Bukti wajib" value="7" max="12" /&gt;</c>: the bar with its numbers, "7 dari 12".</summary>
[HtmlTargetElement("progress-bar")]
public sealed class ProgressBarTagHelper : TagHelper
{
    public required string Label { get; set; }

    public int Value { get; set; }

    public int Max { get; set; }

    /// <summary>Instead of "7 dari 12".</summary>
    public string? Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass(Max > 0 && Value >= Max ? "progress progress--done" : "progress");

        var bar = new TagBuilder("progress");
        bar.Attributes["value"] = Value.ToString(CultureInfo.InvariantCulture);
        bar.Attributes["max"] = Math.Max(Max, 1).ToString(CultureInfo.InvariantCulture);
        bar.Attributes["aria-label"] = Label;
        bar.InnerHtml.Append(Spoken);
        output.Content
            .AppendHtml("<span class=\"progress__label\">").Append(Label).AppendHtml("</span>")
            .AppendHtml("<span class=\"progress__words\">").Append(Spoken).AppendHtml("</span>")
            .AppendHtml(bar);
    }

    private string Spoken => Words ?? $"{Value} dari {Max}";
}

/// <summary><c>&lt;phase-steps steps="@Model.Phases" label="Tahap penilaian" /&gt;</c>: where a cycle stands.</summary>
[HtmlTargetElement("phase-steps")]
public sealed class PhaseStepsTagHelper : TagHelper
{
    public required IEnumerable<Step> Steps { get; set; }

    public string Label { get; set; } = "Tahap penilaian";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass("steps");
        output.Attributes.SetAttribute("aria-label", Label);
        foreach (var (index, step) in Steps.Index())
        {
            var (css, spoken) = step.State switch
            {
                StepState.Done => ("done", "selesai"),
                StepState.Current => ("current", "sedang berjalan"),
                StepState.Next => ("next", "belum dimulai"),
            };
            var item = new TagBuilder("li");
            item.AddCssClass($"steps__step steps__step--{css}");
            if (step.State == StepState.Current)
            {
                item.Attributes["aria-current"] = "step";
            }

            item.InnerHtml.AppendHtml("<span class=\"steps__mark\" aria-hidden=\"true\">");
            if (step.State == StepState.Done)
            {
                item.InnerHtml.AppendHtml(Icons.Svg(Icon.Check));
            }
            else
            {
                item.InnerHtml.Append((index + 1).ToString(CultureInfo.InvariantCulture));
            }

            item.InnerHtml.AppendHtml("</span><span class=\"steps__text\">").Append(step.Text)
                .AppendHtml("<span class=\"visually-hidden\">, ").Append(spoken).AppendHtml("</span></span>");
            Add(item, "steps__detail", step.Detail);
            Add(item, "steps__remark", step.Remark);
            output.Content.AppendHtml(item);
        }
    }

    private static void Add(TagBuilder item, string css, string? text)
    {
        if (text is not null)
        {
            item.InnerHtml.AppendHtml($"<span class=\"{css}\">").Append(text).AppendHtml("</span>");
        }
    }
}
