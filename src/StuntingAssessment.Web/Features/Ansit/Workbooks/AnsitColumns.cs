using System.Text.RegularExpressions;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The row of codes of one sheet: which column is what.</summary>
internal sealed partial class AnsitColumns(string sheet, IReadOnlyDictionary<string, Measure> measures)
{
    private readonly Dictionary<int, Measure> measureAt = [];

    /// <summary>The row of codes has been found.</summary>
    public bool IsKnown => KeyColumn > 0;

    public string Sheet => sheet;

    public IndicatorLevel Level { get; private set; }

    public int KeyColumn { get; private set; }

    /// <summary>Of the regency's sheet, where each row is a measure: the column with the values.</summary>
    public int ValueColumn { get; private set; }

    public IReadOnlyDictionary<int, Measure> MeasureAt => measureAt;

    /// <summary>From left to right, as the cells of a row come.</summary>
    public IReadOnlyList<(int Column, Measure Measure)> InOrder { get; private set; } = [];

    public List<CellProblem> Problems { get; } = [];

    /// <summary>Whether this is the row of codes.</summary>
    public bool Take(int row, IReadOnlyList<PackageCell> cells)
    {
        var key = cells.FirstOrDefault(c => Is(c, AnsitLayout.KeyMark)).Column;
        var value = cells.FirstOrDefault(c => Is(c, AnsitLayout.ValueMark)).Column;
        if (key == 0 || (value == 0 && !cells.Any(c => measures.ContainsKey(c.Text))))
        {
            return false;
        }

        (KeyColumn, ValueColumn, Level) = (key, value, value > 0 ? IndicatorLevel.Regency : IndicatorLevel.Village);
        foreach (var column in cells.Where(c => value == 0 && c.Column != key && !BeforeMark().IsMatch(c.Text)).GroupBy(c => c.Text, StringComparer.Ordinal))
        {
            TakeColumn(row, column.Key, [.. column.Select(c => c.Column)]);
        }

        InOrder = [.. measureAt.OrderBy(m => m.Key).Select(m => (m.Key, m.Value))];
        return true;
    }

    private void TakeColumn(int row, string code, List<int> columns)
    {
        if (columns.Count > 1)
        {
            var names = string.Join(" dan ", columns.Select(SheetCell.ColumnName));
            columns.ForEach(c => Problems.Add(new CellProblem(sheet, row, c, $"Kode {Short(code)} ada di kolom {names}, jadi tidak satu pun dibaca. Sisakan satu.")));
        }
        else if (measures.TryGetValue(code, out var measure) && measure.Level is IndicatorLevel.Village)
        {
            measureAt.Add(columns[0], measure);
        }
        else
        {
            Problems.Add(new CellProblem(sheet, row, columns[0], $"Kode kolom \"{Short(code)}\" tidak dikenal dalam buku kerja ini, jadi kolomnya tidak dibaca. Kembalikan kodenya, atau hapus kolomnya."));
        }
    }

    internal static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static bool Is(PackageCell cell, string mark) => cell.Kind is CellKind.Text && cell.Text.Equals(mark, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\([0-9]{4}\)$")]
    private static partial Regex BeforeMark();
}
