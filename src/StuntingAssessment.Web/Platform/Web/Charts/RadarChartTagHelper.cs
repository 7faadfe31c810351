using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StuntingAssessment.Web.Platform.Web.Charts;

/// <param name="Mark">Short, at the tip of the axis: "Aksi 1".</param>
/// <param name="Name">In full, in the table.</param>
/// <param name="Value">Null is not known: the axis stays empty.</param>
/// <param name="Compared">The same for all, a province's mean.</param>
public sealed record RadarAxis(string Mark, string Name, decimal? Value, decimal? Compared = null);

/// <summary>The shape of one over many axes, against a second one: <c>&lt;radar-chart heading="…" about="…" axes="@Model.Actions" /&gt;</c></summary>
[HtmlTargetElement("radar-chart")]
public sealed class RadarChartTagHelper : ChartTagHelper
{
    private const double Centre = 170;
    private const double Reach = 120;

    public required IReadOnlyList<RadarAxis> Axes { get; set; }

    public string ValueName { get; set; } = "Nilai";

    public string ComparedName { get; set; } = "Rata-rata provinsi";

    protected override string CssClass => "chart chart--square";

    private bool Compares => Axes.Any(axis => axis.Compared is not null);

    protected override HtmlString Frame() => new("viewBox=\"0 0 340 340\"");

    protected override void Key(HtmlContentBuilder content)
    {
        if (Compares)
        {
            content.Write(
                $"""
                <ul class="chart__key"><li><svg viewBox="0 0 14 14" aria-hidden="true"><rect x="1" y="1" width="12" height="12" class="chart-area"/></svg>{ValueName}</li><li><svg viewBox="0 0 14 14" aria-hidden="true"><line x1="0" y1="7" x2="14" y2="7" class="chart-area chart-area--compared"/></svg>{ComparedName}</li></ul>
                """);
        }
    }

    protected override void Draw(HtmlContentBuilder svg)
    {
        foreach (var ring in new[] { .25, .5, .75, 1 })
        {
            svg.Write($"<polygon points=\"{string.Join(' ', Axes.Select((_, index) => Point(index, ring)))}\" class=\"chart-rule\"/>");
        }

        foreach (var (index, axis) in Axes.Index())
        {
            var tip = At(index, 1);
            var label = At(index, 1.14);
            var anchor = label.X < Centre - 4 ? "end" : label.X > Centre + 4 ? "start" : "middle";
            svg.Write($"<line x1=\"{Centre}\" y1=\"{Centre}\" x2=\"{tip.X}\" y2=\"{tip.Y}\" class=\"chart-rule\"/>");
            svg.Write($"<text x=\"{label.X}\" y=\"{label.Y + 4}\" text-anchor=\"{anchor}\" class=\"chart-muted\">{axis.Mark}</text>");
        }

        Shape(svg, axis => axis.Value, "chart-area");
        Shape(svg, axis => axis.Compared, "chart-area chart-area--compared");
        foreach (var (index, axis) in Axes.Index())
        {
            if (axis.Value is { } value)
            {
                var at = At(index, Share(value));
                svg.Write($"<circle cx=\"{at.X}\" cy=\"{at.Y}\" r=\"4\" class=\"chart-dot\"/>");
            }
        }
    }

    protected override void Tabulate(HtmlContentBuilder table)
    {
        table.Write($"<thead><tr><th scope=\"col\">Nama</th><th scope=\"col\" class=\"num\">{ValueName}</th>");
        if (Compares)
        {
            table.Write($"<th scope=\"col\" class=\"num\">{ComparedName}</th>");
        }

        table.Write($"</tr></thead><tbody>");
        foreach (var axis in Axes)
        {
            table.Write($"<tr><th scope=\"row\">{axis.Name}</th><td class=\"num\">{Number(axis.Value)}</td>");
            if (Compares)
            {
                table.Write($"<td class=\"num\">{Number(axis.Compared)}</td>");
            }

            table.Write($"</tr>");
        }

        table.Write($"</tbody>");
    }

    /// <summary>An outline across a missing value would draw one; then only the known points are shown.</summary>
    private void Shape(HtmlContentBuilder svg, Func<RadarAxis, decimal?> of, string css)
    {
        var points = Axes.Index().Where(pair => of(pair.Item) is not null).Select(pair => Point(pair.Index, Share(of(pair.Item)!.Value))).ToList();
        if (points.Count == Axes.Count)
        {
            svg.Write($"<polygon points=\"{string.Join(' ', points)}\" class=\"{css}\"/>");
        }
    }

    private double Share(decimal value) => (double)(Math.Clamp(value, 0, Max) / Max);

    private (double X, double Y) At(int index, double share)
    {
        var angle = (2 * Math.PI * index / Axes.Count) - (Math.PI / 2);
        return (Math.Round(Centre + (Reach * share * Math.Cos(angle)), 1), Math.Round(Centre + (Reach * share * Math.Sin(angle)), 1));
    }

    private string Point(int index, double share)
    {
        var (x, y) = At(index, share);
        return string.Create(CultureInfo.InvariantCulture, $"{x},{y}");
    }
}
