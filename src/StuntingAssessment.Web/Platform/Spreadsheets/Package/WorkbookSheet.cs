using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>The first sheet of a workbook whose package has been checked already.</summary>
internal static class WorkbookSheet
{
    /// <summary>So far down somebody may have left a stray cell; below it nothing is looked for.</summary>
    private const int DeepestRow = 20_000;

    /// <summary>The reader asks for a code page of old workbooks when it starts, although new ones need none.</summary>
    static WorkbookSheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Sheet Read(FileStream content, SheetLimits limits, SheetReader.Guard guard, CancellationToken cancellationToken)
    {
        try
        {
            content.Position = 0;
            var marks = MarksOf(content, limits, cancellationToken);
            content.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(content, new ExcelReaderConfiguration { LeaveOpen = true });
            return new Sheet(reader.Name, RowsOf(reader, marks, limits, guard, cancellationToken));
        }
        catch (Exception broken) when (broken is ExcelReaderException or InvalidDataException or XmlException or FormatException or ArgumentException or KeyNotFoundException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
    }

    private static List<SheetRow> RowsOf(IExcelDataReader reader, Dictionary<string, CellKind> marks, SheetLimits limits, SheetReader.Guard guard, CancellationToken cancellationToken)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; number <= DeepestRow && reader.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            guard.CheckTime();
            var cells = Enumerable.Range(1, Math.Min(reader.FieldCount, limits.Columns)).Select(column => CellOf(reader, marks, number, column, guard)).ToList();
            if (Enumerable.Range(limits.Columns, Math.Max(0, reader.FieldCount - limits.Columns)).Any(i => reader.GetValue(i) is not null))
            {
                throw guard.TooWide();
            }

            if (cells.Exists(c => !c.IsBlank))
            {
                guard.CountRow();
                rows.Add(new SheetRow(number, cells));
            }
        }

        return rows;
    }

    private static SheetCell CellOf(IExcelDataReader reader, Dictionary<string, CellKind> marks, int row, int column, SheetReader.Guard guard)
    {
        var (kind, text) = reader.GetValue(column - 1) switch
        {
            null => (CellKind.Blank, ""),
            DateTime date => (CellKind.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            bool truth => (CellKind.Boolean, truth ? "TRUE" : "FALSE"),
            string typed => (CellKind.Text, typed),
            double number => (CellKind.Number, number.ToString("0.###############", CultureInfo.InvariantCulture)),
            IFormattable other => (CellKind.Number, other.ToString(null, CultureInfo.InvariantCulture)),
            _ => (CellKind.Error, ""),
        };
        var cell = new SheetCell(row, column, kind, guard.Checked(text, row, column));
        return marks.TryGetValue(cell.Place, out var mark) ? cell with { Kind = mark } : cell;
    }

    /// <summary>ExcelDataReader gives a formula's last result as if somebody had typed it, and an error as a blank; where they stand says the other reader.</summary>
    private static Dictionary<string, CellKind> MarksOf(FileStream content, SheetLimits limits, CancellationToken cancellationToken)
    {
        using var reader = PackageReader.Open(content, limits with { Rows = int.MaxValue, Columns = int.MaxValue }, cancellationToken);
        var found = new Dictionary<string, CellKind>(StringComparer.Ordinal);
        reader.Read(reader.Sheets[0], (row, cells) =>
        {
            foreach (var cell in cells.Where(c => c.Kind is CellKind.Formula or CellKind.Error))
            {
                found[$"{SheetCell.ColumnName(cell.Column)}{row}"] = cell.Kind;
            }

            return row < DeepestRow;
        });
        return found;
    }
}
