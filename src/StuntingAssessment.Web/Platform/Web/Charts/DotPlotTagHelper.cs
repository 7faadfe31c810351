using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.Charts;

/// <summary>Every score as a dot, and what they became as a line: <c>&lt;dot-plot heading="…" about="…" rows="@Model.Rows" /&gt;</c></summary>
[HtmlTargetElement("dot-plot")]
public sealed class DotPlotTagHelper : ChartTagHelper
{
    private const int RowHeight = 60;
    private const int AxisHeight = 26;
    private const int Radius = 6;

    public required IReadOnlyList<DotRow> Rows { get; set; }

    /// <summary>Where the scale starts, when all scores lie far from zero.</summary>
    public decimal From
    {
        get => Min;
        set => Min = value;
    }

    public string CombinedName { get; set; } = "Rata-rata";

    private int Bottom => Rows.Count * RowHeight;

    protected override HtmlString Frame() => new($"width=\"100%\" height=\"{Bottom + AxisHeight}\"");

    protected override void Key(HtmlContentBuilder content) => content.Write(
        $"""
        <ul class="chart__key"><li><svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="5.5" class="chart-dot"/></svg>Satu lembar nilai</li><li><svg viewBox="0 0 14 14" aria-hidden="true"><line x1="7" y1="1" x2="7" y2="13" class="chart-mean"/></svg>{CombinedName}</li></ul>
        """);

    protected override void Draw(HtmlContentBuilder svg)
    {
        for (var tick = 0; tick <= 4; tick++)
        {
            var value = Min + ((Max - Min) * tick / 4);
            var anchor = tick switch { 0 => "start", 4 => "end", _ => "middle" };
            svg.Write($"<line x1=\"{Percent(value)}\" x2=\"{Percent(value)}\" y1=\"0\" y2=\"{Bottom}\" class=\"chart-rule\"/>");
            svg.Write($"<text x=\"{Percent(value)}\" y=\"{Bottom + 18}\" text-anchor=\"{anchor}\" class=\"chart-muted\">{Number(value)}</text>");
        }

        foreach (var (index, row) in Rows.Index())
        {
            var line = (index * RowHeight) + 40;
            svg.Write($"<text x=\"0\" y=\"{line - 22}\">{row.Label}</text>");
            svg.Write($"<text x=\"100%\" y=\"{line - 22}\" text-anchor=\"end\" class=\"{(row.Combined is null ? "chart-muted" : "chart-number")}\">{Number(row.Combined)}</text>");
            svg.Write($"<line x1=\"0\" x2=\"100%\" y1=\"{line}\" y2=\"{line}\" class=\"chart-axis\"/>");
            // Equal scores lie side by side above and below the line, or one would hide the other.
            foreach (var same in row.Values.GroupBy(value => value).OrderBy(group => group.Key))
            {
                for (var nth = 0; nth < same.Count(); nth++)
                {
                    var shift = (nth % 2 == 0 ? -1 : 1) * ((nth + 1) / 2) * (Radius + 2);
                    svg.Write($"<circle cx=\"{Percent(same.Key)}\" cy=\"{line + shift}\" r=\"{Radius}\" class=\"chart-dot\"/>");
                }
            }

            if (row.Combined is { } combined)
            {
                svg.Write($"<line x1=\"{Percent(combined)}\" x2=\"{Percent(combined)}\" y1=\"{line - 13}\" y2=\"{line + 13}\" class=\"chart-mean\"/>");
            }
        }
    }

    protected override void Tabulate(HtmlContentBuilder table)
    {
        table.Write($"<thead><tr><th scope=\"col\">Nama</th><th scope=\"col\">Nilai tiap lembar, terurut</th><th scope=\"col\" class=\"num\">{CombinedName}</th></tr></thead><tbody>");
        foreach (var row in Rows)
        {
            var values = row.Values.Count == 0 ? Unknown : string.Join("; ", row.Values.Order().Select(value => Number(value)));
            table.Write($"<tr><th scope=\"row\">{row.Label}</th><td>{values}</td><td class=\"num\">{Number(row.Combined)}</td></tr>");
        }

        table.Write($"</tbody>");
    }
}
