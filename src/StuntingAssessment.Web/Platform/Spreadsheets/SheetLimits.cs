namespace StuntingAssessment.Web.Platform.Spreadsheets;

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
