using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>One line a place and figure, the same in both formats: percents with their two numbers, so that whoever has the file can add up again.</summary>
internal static class FigureFile
{
    private static readonly SheetColumn[] Columns =
    [
        new("kode_wilayah", 15), new("wilayah", 32), new("tahun", 8, CellKind.Number), new("kode", 20), new("indikator", 48), new("kelompok", 22),
        new("pembilang", 12, CellKind.Number), new("sasaran", 12, CellKind.Number), new("nilai", 12, CellKind.Number), new("satuan", 12), new("target", 10, CellKind.Number), new("target_tercapai", 17),
        new("nilai_tahun_lalu", 18, CellKind.Number), new("arah", 12), new("desa_terhitung", 17, CellKind.Number), new("desa_seluruhnya", 18, CellKind.Number), new("desa_memakai_seluruh_balita", 30, CellKind.Number),
        new("keterangan", 30),
    ];

    public static byte[] Csv(int year, IEnumerable<PlaceRow> rows) => CsvText.Of(Sheet(year, rows));

    public static byte[] Workbook(int year, IEnumerable<PlaceRow> rows) => WorkbookWriter.Of(Sheet(year, rows));

    private static SheetPlan Sheet(int year, IEnumerable<PlaceRow> rows) => new("Capaian", Columns, rows.Select(r => RowOf(year, r)));

    private static IReadOnlyList<object?> RowOf(int year, PlaceRow row)
    {
        var (line, figure) = (row.Figure.Line, row.Figure.Figure);
        var isKnown = figure.Places > 0;
        var isOfVillages = line.Level is IndicatorLevel.Village;
        return
        [
            row.Code, row.Name, year, line.Label, line.Title, line.Group,
            isKnown && line.IsShare ? figure.Part : null, isKnown && line.IsShare ? figure.Whole : null, Rounded(row.Figure.Value), UnitOf(line), line.Target,
            row.Figure.IsReached switch { true => "ya", false => "belum", null => null },
            Rounded(row.Figure.ValueBefore), FigureWords.Moved(row.Figure)?.Text.ToLowerInvariant(), isOfVillages ? figure.Places : null, isOfVillages ? row.Villages : null,
            line.Code == Figures.Prevalence ? figure.Marked : null, row.Remark,
        ];
    }

    /// <summary>Divided by one, a decimal loses the zeros at its end.</summary>
    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 4, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m : null;

    private static string UnitOf(FigureLine line) => line.IsShare ? "persen" : line.Kind switch
    {
        IndicatorKind.YesNo => "1 ya, 0 tidak",
        IndicatorKind.Rate => "per 1.000",
        IndicatorKind.Frequency => "kali",
        _ => "jumlah",
    };
}
