using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>
/// Writes workbooks. A text stays a text whatever it begins with: it is stored as one and carries the mark that a typed apostrophe would give it,
/// so that editing the cell does not turn it into a formula.
/// </summary>
public static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Below the head so many rows offer the column's choices.</summary>
    private const int RowsWithChoices = 1000;

    /// <summary>So many characters beside each other are still read on one sheet of paper.</summary>
    private const double OnOnePage = 190;

    private const uint PlainStyle = 0;
    private const uint HeadStyle = 1;
    private const uint NumberHeadStyle = 2;
    private const uint DateStyle = 3;
    private const uint TextStyle = 4;
    private const uint QuotedStyle = 5;
    private const uint DateFormat = 164;

    public static byte[] Of(params IReadOnlyList<SheetPlan> sheets)
    {
        using var stream = new MemoryStream();
        using (var package = new PackageWriter(stream))
        {
            foreach (var plan in sheets)
            {
                package.Add(plan.Name, cells => Write(cells, plan), printed: new PrintedPart(null, $"'{plan.Name}'!$1:$1"));
            }

            package.Finish(Styles());
        }

        return stream.ToArray();
    }

    private static void Write(SheetXml cells, SheetPlan plan)
    {
        cells.StartSheet();
        cells.Add(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        cells.Add(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        cells.Add(new Columns(plan.Columns.Select((c, i) => AnsitSheetParts.ColumnOf(i + 1, c.Width, c.Kind switch { CellKind.Date => DateStyle, CellKind.Text => TextStyle, _ => PlainStyle }))));
        cells.StartData();
        cells.StartRow(1, plan.Columns.Max(c => AnsitSheetParts.HeightOf((c.Head, c.Width))));
        foreach (var column in plan.Columns)
        {
            cells.Text(column.Head, column.Kind is CellKind.Number ? NumberHeadStyle : HeadStyle);
        }

        cells.EndRow();
        var number = 1;
        foreach (var row in plan.Rows)
        {
            cells.StartRow(++number);
            foreach (var value in row)
            {
                Write(cells, value);
            }

            cells.EndRow();
        }

        cells.End();
        if (ChoicesOf(plan.Columns) is { HasChildren: true } choices)
        {
            cells.Add(choices);
        }

        foreach (var element in AnsitSheetParts.Page((int)Math.Ceiling(plan.Columns.Sum(c => c.Width) / OnOnePage)))
        {
            cells.Add(element);
        }

        cells.End();
    }

    private static void Write(SheetXml cells, object? value)
    {
        switch (value)
        {
            case null:
                cells.Skip();
                break;
            case DateOnly date:
                cells.Number((decimal)date.ToDateTime(TimeOnly.MinValue).ToOADate(), DateStyle);
                break;
            case int or long or decimal:
                cells.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), PlainStyle);
                break;
            default:
                var text = value.ToString() ?? "";
                cells.Text(text, CsvText.IsFormula(text) ? QuotedStyle : TextStyle);
                break;
        }
    }

    private static DataValidations ChoicesOf(IReadOnlyList<SheetColumn> columns) => StyleParts.Counted(
        new DataValidations(columns.Select((c, i) => (c.Choices, Name: SheetCell.ColumnName(i + 1))).Where(c => c.Choices is not null)
            .Select(c => new DataValidation(new Formula1(c.Choices!))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{c.Name}2:{c.Name}{RowsWithChoices}")]),
            })),
        (e, n) => e.Count = n);

    private static Stylesheet Styles()
    {
        CellFormat Head(HorizontalAlignmentValues side, uint indent = 0) => new(new Alignment { Vertical = VerticalAlignmentValues.Bottom, Horizontal = side, Indent = indent, WrapText = true }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true };
        CellFormat Text(bool isQuoted) => new(new Alignment { Horizontal = HorizontalAlignmentValues.Left, Indent = 1 }) { NumberFormatId = StyleParts.TextFormat, ApplyNumberFormat = true, ApplyAlignment = true, QuotePrefix = isQuoted ? true : null };
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
            new Fonts(StyleParts.FontOf(10, StyleParts.Ink), StyleParts.FontOf(10, StyleParts.Ink, isBold: true)) { Count = 2 },
            StyleParts.FillsOf(StyleParts.BrandSoft),
            new Borders(new Border()) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            StyleParts.Counted(
                new CellFormats(
                    new CellFormat(),
                    Head(HorizontalAlignmentValues.Left, indent: 1),
                    Head(HorizontalAlignmentValues.Right),
                    new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
                    Text(isQuoted: false),
                    Text(isQuoted: true)),
                (e, n) => e.Count = n));
    }
}
