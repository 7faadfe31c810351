using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Changes a workbook as somebody at a spreadsheet would, well or badly.</summary>
public sealed class WorkbookEdit : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly SpreadsheetDocument document;

    private WorkbookEdit(byte[] workbook)
    {
        stream.Write(workbook);
        document = SpreadsheetDocument.Open(stream, isEditable: true);
    }

    private WorkbookPart Main => document.WorkbookPart!;

    public static byte[] Of(byte[] workbook, Action<WorkbookEdit> act)
    {
        using var edit = new WorkbookEdit(workbook);
        act(edit);
        edit.document.Dispose();
        return edit.stream.ToArray();
    }

    /// <summary>Null: no such cell, or blank.</summary>
    public static string? Read(byte[] workbook, string sheet, string place)
    {
        using var edit = new WorkbookEdit(workbook);
        return edit.TextOf(edit.Find(sheet, place));
    }

    public static IReadOnlyList<string> Sheets(byte[] workbook)
    {
        using var edit = new WorkbookEdit(workbook);
        return [.. edit.Main.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];
    }

    public static bool HasFormulas(byte[] workbook)
    {
        using var edit = new WorkbookEdit(workbook);
        return edit.Main.WorksheetParts.Any(p => p.Worksheet.Descendants<CellFormula>().Any());
    }

    public WorkbookEdit Number(string sheet, string place, double number, uint? style = null)
    {
        var cell = CellAt(sheet, place);
        (cell.DataType, cell.InlineString, cell.CellFormula) = (null, null, null);
        cell.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
        if (style is { } look)
        {
            cell.StyleIndex = look;
        }

        return this;
    }

    public WorkbookEdit Text(string sheet, string place, string text)
    {
        var cell = CellAt(sheet, place);
        (cell.DataType, cell.CellValue, cell.CellFormula) = (CellValues.InlineString, null, null);
        cell.InlineString = new InlineString(new Text(text));
        return this;
    }

    public WorkbookEdit Clear(string sheet, string place)
    {
        var cell = CellAt(sheet, place);
        (cell.DataType, cell.CellValue, cell.InlineString, cell.CellFormula) = (null, null, null, null);
        return this;
    }

    public WorkbookEdit Formula(string sheet, string place, string formula, double result)
    {
        Number(sheet, place, result);
        CellAt(sheet, place).CellFormula = new CellFormula(formula);
        return this;
    }

    /// <summary>A new style with that number format, for one cell.</summary>
    public uint Style(uint numberFormat)
    {
        var formats = Main.WorkbookStylesPart!.Stylesheet.CellFormats!;
        formats.AppendChild(new CellFormat { NumberFormatId = numberFormat, ApplyNumberFormat = true });
        return (uint)formats.ChildElements.Count - 1;
    }

    public WorkbookEdit Merge(string sheet, string range)
    {
        var worksheet = PartOf(sheet).Worksheet;
        var merged = worksheet.GetFirstChild<MergeCells>() ?? worksheet.InsertAfter(new MergeCells(), worksheet.GetFirstChild<SheetProtection>() as OpenXmlElement ?? worksheet.GetFirstChild<SheetData>());
        merged!.AppendChild(new MergeCell { Reference = range });
        return this;
    }

    public WorkbookEdit RenameSheet(string from, string to)
    {
        Main.Workbook.Descendants<Sheet>().Single(s => s.Name == from).Name = to;
        return this;
    }

    public WorkbookEdit DeleteSheet(string name)
    {
        var sheet = Main.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        Main.DeletePart(Main.GetPartById(sheet.Id!.Value!));
        sheet.Remove();
        Main.Workbook.DefinedNames?.Remove();
        return this;
    }

    /// <param name="name">Of the new sheet, which stands first.</param>
    /// <param name="copyOf">Its cells; null for a few words.</param>
    public WorkbookEdit AddSheet(string name, string? copyOf = null)
    {
        var part = Main.AddNewPart<WorksheetPart>();
        part.Worksheet = copyOf is null
            ? new Worksheet(new SheetData(new Row(new Cell { CellReference = "A1", DataType = CellValues.InlineString, InlineString = new InlineString(new Text("catatan saya")) }) { RowIndex = 1 }))
            : (Worksheet)PartOf(copyOf).Worksheet.CloneNode(true);
        var sheets = Main.Workbook.Sheets!;
        sheets.PrependChild(new Sheet { Name = name, SheetId = sheets.Elements<Sheet>().Max(s => s.SheetId!.Value) + 1, Id = Main.GetIdOfPart(part) });
        Main.Workbook.DefinedNames?.Remove();
        return this;
    }

    public WorkbookEdit DeleteRow(string sheet, int number)
    {
        Rows(sheet).Single(r => r.RowIndex! == (uint)number).Remove();
        foreach (var row in Rows(sheet).Where(r => r.RowIndex! > (uint)number))
        {
            Renumber(row, (int)row.RowIndex!.Value - 1);
        }

        return this;
    }

    public WorkbookEdit SwapRows(string sheet, int first, int second)
    {
        var (a, b) = (Rows(sheet).Single(r => r.RowIndex! == (uint)first), Rows(sheet).Single(r => r.RowIndex! == (uint)second));
        var mark = b.InsertBeforeSelf(new Row());
        b.Remove();
        a.InsertBeforeSelf(b);
        a.Remove();
        mark.InsertBeforeSelf(a);
        mark.Remove();
        Renumber(b, first);
        Renumber(a, second);
        return this;
    }

    /// <summary>Copies of a row, appended, each made different by the act.</summary>
    public WorkbookEdit AppendRows(string sheet, int like, int count, Action<WorkbookEdit, int>? change = null)
    {
        var last = (int)Rows(sheet).Max(r => r.RowIndex!.Value);
        var model = Rows(sheet).Single(r => r.RowIndex! == (uint)like);
        var data = PartOf(sheet).Worksheet.GetFirstChild<SheetData>()!;
        for (var i = 1; i <= count; i++)
        {
            var row = (Row)model.CloneNode(true);
            Renumber(row, last + i);
            data.AppendChild(row);
            change?.Invoke(this, last + i);
        }

        return this;
    }

    /// <summary>Puts the cells of two columns in each other's place.</summary>
    public WorkbookEdit SwapColumns(string sheet, string first, string second)
    {
        foreach (var row in Rows(sheet))
        {
            var number = row.RowIndex!.Value;
            var (a, b) = (CellAt(sheet, $"{first}{number}"), CellAt(sheet, $"{second}{number}"));
            var (wasA, wasB) = (a.CloneNode(true), b.CloneNode(true));
            var (newA, newB) = ((Cell)wasB, (Cell)wasA);
            (newA.CellReference, newB.CellReference) = ($"{first}{number}", $"{second}{number}");
            a.InsertAfterSelf(newA);
            a.Remove();
            b.InsertAfterSelf(newB);
            b.Remove();
        }

        return this;
    }

    public WorkbookEdit DeleteColumn(string sheet, string column)
    {
        foreach (var cell in Rows(sheet).SelectMany(r => r.Elements<Cell>()).Where(c => ColumnOf(c) == column).ToList())
        {
            cell.Remove();
        }

        return this;
    }

    public void Dispose() => document.Dispose();

    private Cell CellAt(string sheet, string place)
    {
        if (Find(sheet, place) is { } found)
        {
            return found;
        }

        var number = uint.Parse(place.AsSpan(place.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture);
        var row = Rows(sheet).SingleOrDefault(r => r.RowIndex! == number);
        if (row is null)
        {
            row = new Row { RowIndex = number };
            PartOf(sheet).Worksheet.GetFirstChild<SheetData>()!.AppendChild(row);
        }

        var cell = new Cell { CellReference = place };
        var next = row.Elements<Cell>().FirstOrDefault(c => Order(ColumnOf(c)) > Order(ColumnOf(cell)));
        return next is null ? row.AppendChild(cell)! : next.InsertBeforeSelf(cell);
    }

    private Cell? Find(string sheet, string place) => Rows(sheet).SelectMany(r => r.Elements<Cell>()).FirstOrDefault(c => c.CellReference == place);

    private string? TextOf(Cell? cell) =>
        cell?.DataType?.Value == CellValues.SharedString
            ? Main.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
            : cell is { InnerText.Length: > 0 } ? cell.InnerText : null;

    private WorksheetPart PartOf(string sheet) => (WorksheetPart)Main.GetPartById(Main.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);

    private List<Row> Rows(string sheet) => [.. PartOf(sheet).Worksheet.GetFirstChild<SheetData>()!.Elements<Row>()];

    private static void Renumber(Row row, int number)
    {
        row.RowIndex = (uint)number;
        foreach (var cell in row.Elements<Cell>())
        {
            cell.CellReference = $"{ColumnOf(cell)}{number}";
        }
    }

    private static string ColumnOf(Cell cell) => string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsLetter));

    private static int Order(string column) => column.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
}
