using System.Globalization;

namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <summary>Bars of the totals, each split into what its components contributed. Measures in the units of the drawing.</summary>
public sealed class ReportChart(RankingReport report)
{
    public const int Width = 640;
    public const int RowHeight = 34;
    public const int BarHeight = 18;
    public const int Top = 26;

    private const int Left = 150;
    private const int Right = 60;
    private const int Tones = 4;

    public int Height => Top + (Bars.Count * RowHeight) + 22;

    public int Bottom => Top + (Bars.Count * RowHeight);

    public IReadOnlyList<int> Ticks { get; } = [0, 20, 40, 60, 80, 100];

    public IReadOnlyList<ChartBar> Bars => [.. report.Rows.Where(r => r.Total is not null).Select(Bar)];

    public static string Tone(int component) => $"tone-{(component % Tones) + 1}";

    public string At(decimal points) => Number(Left + Scaled(points));

    /// <summary>What the drawing says, for those who do not see it.</summary>
    public string Description => string.Join("; ", report.Rows.Where(r => r.Total is not null).Select(r => $"{r.Regency} {report.Shown(r.Total)}"));

    private ChartBar Bar(ReportRow row, int index)
    {
        var parts = new List<ChartPart>();
        var from = 0m;
        for (var i = 0; i < report.Counted.Count; i++)
        {
            var points = report.Counted[i].Weight * (row.Value(report.Counted[i]) ?? 0) / 100;
            parts.Add(new ChartPart(At(from), Number(Scaled(points)), Tone(i)));
            from += points;
        }

        var y = Top + (index * RowHeight) + ((RowHeight - BarHeight) / 2);
        return new ChartBar(row.Regency, report.Shown(row.Total), y, Number(Left + Scaled(from) + 6), parts);
    }

    private static decimal Scaled(decimal points) => points * (Width - Left - Right) / 100;

    private static string Number(decimal value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}

public sealed record ChartBar(string Regency, string Total, int Y, string End, IReadOnlyList<ChartPart> Parts)
{
    public int Middle => Y + (ReportChart.BarHeight / 2);
}

public sealed record ChartPart(string X, string Width, string Tone);
