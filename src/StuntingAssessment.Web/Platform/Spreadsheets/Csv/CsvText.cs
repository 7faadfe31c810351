using System.Globalization;
using System.Text;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Csv;

/// <summary>A table as comma-separated text for people's spreadsheets: UTF-8 with a byte order mark, and nothing in it that a spreadsheet would run.</summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
        {
            text.Append(Line(row));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The same rows as a workbook would have, with a decimal point.</summary>
    public static byte[] Of(SheetPlan sheet) =>
        Of([.. sheet.Columns.Select(c => c.Head)], sheet.Rows.Select(row => row.Select(v => v is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : v?.ToString()).ToList()));

    /// <summary>One row with its end, for a table that is written while it is read.</summary>
    public static string Line(IReadOnlyList<string?> row) => string.Join(',', row.Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        var text = IsFormula(value) ? "'" + value : value ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>What a spreadsheet takes for a formula, some also in wide letters; a negative number is none.</summary>
    internal static bool IsFormula(string? value) =>
        value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] && !(value[0] is '-' && value.Length > 1 && value.AsSpan(1).IndexOfAnyExceptInRange('.', '9') < 0);
}
