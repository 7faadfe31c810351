using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.Charts;

/// <summary>
/// Lying bars, one per thing: <c>&lt;bar-chart heading="…" about="…" bars="@Model.Bars" /&gt;</c>. With <c>series</c> the parts stand one after another.
/// </summary>
[HtmlTargetElement("bar-chart")]
public sealed class BarChartTagHelper : ChartTagHelper
{
    private const int RowHeight = 46;
    private const int BarHeight = 14;
    private const int Colours = 5;

    public required IReadOnlyList<Bar> Bars { get; set; }

    /// <summary>Names of the parts of a stacked bar.</summary>
    public IReadOnlyList<string> Series { get; set; } = [];

    protected override HtmlString Frame() => new($"width=\"100%\" height=\"{Bars.Count * RowHeight}\"");

    protected override void Key(HtmlContentBuilder content)
    {
        if (Series.Count == 0)
        {
            return;
        }

        content.Write($"<ul class=\"chart__key\">");
        foreach (var (index, name) in Series.Index())
        {
            content.Write($"<li><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect width=\"14\" height=\"14\" rx=\"3\" class=\"{Colour(index)}\"/></svg>{name}</li>");
        }

        content.Write($"</ul>");
    }

    protected override void Draw(HtmlContentBuilder svg)
    {
        foreach (var (row, bar) in Bars.Index())
        {
            var top = row * RowHeight;
            svg.Write($"<text x=\"0\" y=\"{top + 16}\">{bar.Label}</text>");
            svg.Write($"<text x=\"100%\" y=\"{top + 16}\" text-anchor=\"end\" class=\"{(bar.Total is null ? "chart-muted" : "chart-number")}\">{Number(bar.Total)}</text>");
            svg.Write($"<rect x=\"0\" y=\"{top + 24}\" width=\"100%\" height=\"{BarHeight}\" rx=\"3\" class=\"chart-ground\"/>");

            var from = 0m;
            foreach (var (index, part) in bar.Parts.Index())
            {
                if (part is not > 0)
                {
                    continue;
                }

                svg.Write($"<rect x=\"{Percent(from)}\" y=\"{top + 24}\" width=\"{Percent(part.Value)}\" height=\"{BarHeight}\" rx=\"3\" class=\"{Colour(index)}\"/>");
                from += part.Value;
            }
        }
    }

    protected override void Tabulate(HtmlContentBuilder table)
    {
        table.Write($"<thead><tr><th scope=\"col\">Nama</th>");
        foreach (var name in Series)
        {
            table.Write($"<th scope=\"col\" class=\"num\">{name}</th>");
        }

        table.Write($"<th scope=\"col\" class=\"num\">{(Series.Count == 0 ? "Nilai" : "Jumlah")}</th></tr></thead><tbody>");
        foreach (var bar in Bars)
        {
            table.Write($"<tr><th scope=\"row\">{bar.Label}</th>");
            foreach (var part in Series.Count == 0 ? [] : bar.Parts)
            {
                table.Write($"<td class=\"num\">{Number(part)}</td>");
            }

            table.Write($"<td class=\"num\">{Number(bar.Total)}</td></tr>");
        }

        table.Write($"</tbody>");
    }

    private static string Colour(int index) => $"chart-{(index % Colours) + 1}";
}
