using System.Text;

namespace StuntingAssessment.Web.Spreadsheets;

/// <summary>A table as comma-separated text for people's spreadsheets: UTF-8 with a byte order mark, and nothing in it that a spreadsheet would run.</summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string? value)
    {
        var text = IsFormula(value) ? "'" + value : value ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>What a spreadsheet takes for a formula; a negative number is none.</summary>
    internal static bool IsFormula(string? value) =>
        value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !(value[0] is '-' && value.Length > 1 && value.AsSpan(1).IndexOfAnyExceptInRange('.', '9') < 0);
}
