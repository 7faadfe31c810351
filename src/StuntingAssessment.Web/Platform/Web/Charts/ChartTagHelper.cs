using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Web.Charts;

/// <summary>
/// A drawing made on the server, with its title, its description and the table behind it. Widths are per cent and heights are pixels, so
/// the letters keep their size on a phone and on a projector.
/// </summary>
public abstract class ChartTagHelper : TagHelper
{
    protected const string Unknown = "belum ada";

    public required string Heading { get; set; }

    /// <summary>One sentence that says what the drawing shows, for those who do not see it too.</summary>
    public required string About { get; set; }

    /// <summary>The start of the scale. Bars always start at zero.</summary>
    protected decimal Min { get; set; }

    /// <summary>The end of the scale.</summary>
    public decimal Max { get; set; } = 100;

    /// <summary>Places after the comma; by default as many as the number has.</summary>
    public int? Decimals { get; set; }

    protected virtual string CssClass => "chart";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = $"diagram-{context.UniqueId}";
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", CssClass);

        var content = new HtmlContentBuilder();
        content.Write($"<figcaption><p class=\"chart__title\">{Heading}</p><p class=\"chart__about\">{About}</p></figcaption>");
        Key(content);
        content.Write($"<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" {Frame()}><title id=\"{id}-t\">{Heading}</title><desc id=\"{id}-d\">{About}</desc>");
        Draw(content);
        content.Write($"</svg><details class=\"disclosure\"><summary>Data diagram sebagai tabel</summary><table class=\"table table--tight\"><caption>{Heading}</caption>");
        Tabulate(content);
        content.Write($"</table></details>");
        output.Content.SetHtmlContent(content);
    }

    /// <summary>The size of the drawing.</summary>
    protected abstract HtmlString Frame();

    protected abstract void Draw(HtmlContentBuilder svg);

    protected abstract void Tabulate(HtmlContentBuilder table);

    protected virtual void Key(HtmlContentBuilder content)
    {
    }

    protected string Number(decimal? value) =>
        value is not { } known ? Unknown : Decimals is { } places ? IndonesianNumber.Format(known, places) : IndonesianNumber.Format(known);

    /// <summary>Where a value lies on the scale, as SVG says it.</summary>
    protected string Percent(decimal value) =>
        (100m * (Math.Clamp(value, Min, Max) - Min) / (Max - Min)).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

internal static class ChartWriting
{
    /// <summary>What is filled in is encoded; numbers are written as SVG reads them.</summary>
    public static void Write(this HtmlContentBuilder content, FormattableString markup) =>
        content.AppendFormat(CultureInfo.InvariantCulture, markup.Format, markup.GetArguments()!);
}
