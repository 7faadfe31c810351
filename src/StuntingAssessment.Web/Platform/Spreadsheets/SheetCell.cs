using System.Globalization;

namespace StuntingAssessment.Web.Platform.Spreadsheets;

/// <summary>One cell as it was typed.</summary>
/// <param name="Row">From 1, as the spreadsheet counts.</param>
/// <param name="Column">From 1.</param>
/// <param name="Kind">What the spreadsheet takes it for. In a CSV everything but a formula is text.</param>
/// <param name="Text">As text, trimmed; a number with a point, a date as yyyy-MM-dd, a truth as TRUE or FALSE.</param>
public sealed record SheetCell(int Row, int Column, CellKind Kind, string Text)
{
    public bool IsBlank => Kind is CellKind.Blank || (Kind is CellKind.Text && Text.Length == 0);

    /// <summary>"C7".</summary>
    public string Place => $"{ColumnName(Column)}{Row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A number, or text of digits as a CSV has it; null when it is none.</summary>
    public int? Whole => Kind is CellKind.Number or CellKind.Text && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A date, or the one text that means the same everywhere: yyyy-MM-dd. Null when it is none.</summary>
    public DateOnly? Date =>
        Kind is CellKind.Date or CellKind.Text && DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>1 is A, 27 is AA.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>The other way: of "AA7" it is 27.</summary>
    /// <exception cref="InvalidDataException">No place of a sheet.</exception>
    public static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
        {
            column = checked((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        }

        return column > 0 ? column : throw new InvalidDataException();
    }
}
