using System.Globalization;

namespace StuntingAssessment.Web.Platform.Spreadsheets;

public enum CellKind
{
    Blank,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>Its value is somebody's computation, which may say something else tomorrow; the readers here refuse it.</summary>
    Formula,

    /// <summary>#REF!, #N/A and the like.</summary>
    Error,
}

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

/// <summary>One row with something in it.</summary>
/// <param name="Number">From 1, as the spreadsheet counts: blank rows have a number too.</param>
/// <param name="Cells">From the first column to the last that was asked for.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell Cell(int column) => column <= Cells.Count ? Cells[column - 1] : new SheetCell(Number, column, CellKind.Blank, "");
}

/// <param name="Name">Of the sheet; of a CSV the word "CSV".</param>
/// <param name="Rows">Those with something in them, from above.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>What is wrong with a cell, as the one who typed it reads it.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1; 0 when the whole row is meant.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record CellProblem(string Sheet, int Row, int Column, string Sentence)
{
    /// <summary>"C7", or "baris 7".</summary>
    public string Place => Column == 0 ? $"baris {Row}" : $"{SheetCell.ColumnName(Column)}{Row}";

    public static CellProblem At(Sheet sheet, SheetCell cell, string sentence) => new(sheet.Name, cell.Row, cell.Column, sentence);
}

/// <summary>How much of a table is read before it is refused.</summary>
/// <param name="Bytes">Of the file.</param>
/// <param name="ExpandedBytes">Of a workbook's parts together when unpacked.</param>
/// <param name="Rows">With something in them, the head included.</param>
/// <param name="Columns">Counted from the first.</param>
/// <param name="CellLength">Characters in one cell.</param>
/// <param name="Time">For all of it.</param>
public sealed record SheetLimits(long Bytes, long ExpandedBytes, int Rows, int Columns, int CellLength, TimeSpan Time)
{
    /// <summary>A list that a person types: a few hundred rows.</summary>
    public static SheetLimits List(int rows) => new(2 * 1024 * 1024, 30 * 1024 * 1024, rows + 1, 40, 1000, TimeSpan.FromSeconds(10));
}
