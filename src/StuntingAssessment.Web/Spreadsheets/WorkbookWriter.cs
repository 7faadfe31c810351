using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StuntingAssessment.Web.Spreadsheets;

/// <summary>A column of a sheet that is written.</summary>
/// <param name="Head">In the first row.</param>
/// <param name="Width">In characters.</param>
/// <param name="Kind">Text, Number or Date: how cells are shown that somebody fills in.</param>
/// <param name="Choices">Where the values stand among which a cell may choose, such as <c>Pilihan!$A$2:$A$9</c>.</param>
public sealed record SheetColumn(string Head, double Width, CellKind Kind = CellKind.Text, string? Choices = null);

/// <summary>A sheet to be written, row by row as they come: nothing of it is held.</summary>
public sealed record SheetPlan(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>
/// Writes workbooks. A text stays a text whatever it begins with: it is stored as one and carries the mark that a typed apostrophe would give it,
/// so that editing the cell does not turn it into a formula.
/// </summary>
public static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Below the head so many rows offer the column's choices.</summary>
    private const int RowsWithChoices = 1000;

    private const uint PlainStyle = 0;
    private const uint HeadStyle = 1;
    private const uint DateStyle = 2;
    private const uint TextStyle = 3;
    private const uint QuotedStyle = 4;
    private const uint DateFormat = 164;
    private const uint TextFormat = 49;

    public static byte[] Of(params IReadOnlyList<SheetPlan> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Sheets();
            foreach (var (plan, number) in sheets.Select((plan, i) => (plan, (uint)i + 1)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(part, plan);
                list.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = plan.Name, SheetId = number, Id = book.GetIdOfPart(part) });
            }

            book.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    private static void Write(WorksheetPart part, SheetPlan plan)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(plan.Columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
            Style = c.Kind switch { CellKind.Date => DateStyle, CellKind.Text => TextStyle, _ => PlainStyle },
        })));
        xml.WriteStartElement(new SheetData());
        WriteRow(xml, 1, [.. plan.Columns.Select(c => c.Head)], HeadStyle);
        var number = 1;
        foreach (var row in plan.Rows)
        {
            WriteRow(xml, ++number, row, null);
        }

        xml.WriteEndElement();
        WriteChoices(xml, plan.Columns);
        xml.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter xml, int number, IReadOnlyList<object?> values, uint? style)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var (value, column) in values.Select((value, i) => (value, i + 1)))
        {
            if (value is not null)
            {
                xml.WriteElement(CellOf(value, new SheetCell(number, column, CellKind.Blank, "").Place, style));
            }
        }

        xml.WriteEndElement();
    }

    private static Cell CellOf(object value, string place, uint? style) => value switch
    {
        DateOnly date => new Cell { CellReference = place, StyleIndex = style ?? DateStyle, CellValue = new CellValue(date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        int or long or decimal => new Cell { CellReference = place, StyleIndex = style ?? PlainStyle, CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)) },
        _ => TextCell(Clean(value.ToString() ?? ""), place, style),
    };

    private static Cell TextCell(string text, string place, uint? style) => new()
    {
        CellReference = place,
        StyleIndex = style ?? (CsvText.IsFormula(text) ? QuotedStyle : TextStyle),
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>What XML cannot hold is left out; one such letter would make the whole workbook unreadable.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static void WriteChoices(OpenXmlWriter xml, IReadOnlyList<SheetColumn> columns)
    {
        var choices = columns.Select((c, i) => (c.Choices, Name: SheetCell.ColumnName(i + 1))).Where(c => c.Choices is not null)
            .Select(c => new DataValidation(new Formula1(c.Choices!))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{c.Name}2:{c.Name}{RowsWithChoices}")]),
            })
            .ToList();
        if (choices.Count > 0)
        {
            xml.WriteElement(new DataValidations(choices) { Count = (uint)choices.Count });
        }
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, QuotePrefix = true })
        { Count = 5 });
}
