using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary><c>&lt;empty-state heading="Belum ada bukti"&gt;the next step&lt;/empty-state&gt;</c></summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Heading { get; set; }

    public Icon Icon { get; set; } = Icon.CircleDashed;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass("empty");
        output.PreContent.SetHtmlContent(Icons.Svg(Icon)).AppendHtml("<p class=\"empty__heading\">").Append(Heading).AppendHtml("</p>");
    }
}

/// <summary><c>&lt;ul class="checklist"&gt;&lt;check-item state="Missing"&gt;…</c>: what is there and what is not.</summary>
[HtmlTargetElement("check-item")]
public sealed class CheckItemTagHelper : TagHelper
{
    public CheckState State { get; set; }

    /// <summary>Instead of the state's own word.</summary>
    public string? Word { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (css, icon, word) = State switch
        {
            CheckState.Done => ("done", Icon.CheckCircle, "Sudah"),
            CheckState.Missing => ("missing", Icon.CircleDashed, "Belum"),
            CheckState.Waiting => ("waiting", Icon.Clock, "Menunggu"),
            CheckState.NotNeeded => ("not-needed", Icon.Dash, "Tidak perlu"),
        };
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass($"checklist__item checklist__item--{css}");
        output.PreContent.SetHtmlContent(Icons.Svg(icon)).AppendHtml("<span class=\"checklist__word\">").Append(Word ?? word).AppendHtml("</span><div>");
        output.PostContent.SetHtmlContent("</div>");
    }
}

/// <summary><c>&lt;stat label="Peserta" value="5" note="kabupaten/kota" /&gt;</c> inside <c>&lt;dl class="stats"&gt;</c>.</summary>
[HtmlTargetElement("stat")]
public sealed class StatTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Null, which a view hands over as empty, is not known and is shown so; it is not zero.</summary>
    public string? Value { get; set; }

    public string? Note { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PrependClass("stat");
        output.Content.AppendHtml("<dt>").Append(Label).AppendHtml("</dt><dd class=\"stat__value\">");
        if (string.IsNullOrEmpty(Value))
        {
            output.Content.AppendHtml("<span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">belum ada</span>");
        }
        else
        {
            output.Content.Append(Value);
        }

        output.Content.AppendHtml("</dd>");
        if (!string.IsNullOrEmpty(Note))
        {
            output.Content.AppendHtml("<dd class=\"stat__note\">").Append(Note).AppendHtml("</dd>");
        }
    }
}
