using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Workbooks;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>What the sheets of a Master Ansit workbook have in common.</summary>
internal static class AnsitSheetParts
{
    private static readonly EnumValue<DataValidationErrorStyleValues> Warning = DataValidationErrorStyleValues.Warning;

    /// <summary>No password: it keeps from slips, not from intent. Columns may be widened, cells copied.</summary>
    public static SheetProtection Protection() => new() { Sheet = true, FormatColumns = false, FormatRows = false };

    public static SheetViews Frozen(int columns, int rows) => new(new SheetView(
        new Pane
        {
            HorizontalSplit = columns,
            VerticalSplit = rows,
            TopLeftCell = $"{SheetCell.ColumnName(columns + 1)}{rows + 1}",
            ActivePane = columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        },
        new Selection { Pane = columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft, ActiveCell = $"{SheetCell.ColumnName(columns + 1)}{rows + 1}", SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{SheetCell.ColumnName(columns + 1)}{rows + 1}")]) })
    {
        ShowGridLines = false,
        WorkbookViewId = 0,
    });

    /// <param name="across">Over how many sheets of paper its columns are spread.</param>
    public static IEnumerable<OpenXmlElement> Page(int across = 1) =>
    [
        new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = (uint)across, FitToHeight = 0 },
        new HeaderFooter(new OddFooter("&L&8&F&R&8&P / &N")),
    ];

    public static Column ColumnOf(int number, double width, uint style = 0) => new() { Min = (uint)number, Max = (uint)number, Width = width, CustomWidth = true, Style = style };

    /// <summary>In points, for texts that are broken into lines: programs do not agree on when to find the height themselves.</summary>
    /// <param name="texts">Each with the width of its column, in characters.</param>
    public static double HeightOf(params ReadOnlySpan<(string Text, double Width)> texts)
    {
        var lines = 1;
        foreach (var (text, width) in texts)
        {
            lines = Math.Max(lines, LinesOf(text, (int)width - 2));
        }

        return 4 + (lines * 13);
    }

    private static int LinesOf(string text, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                (lines, used) = (lines + 1, 0);
            }

            used += word.Length + (used > 0 ? 1 : 0);
        }

        return lines;
    }

    public static uint StyleOf(Measure measure) => measure.Kind is IndicatorKind.YesNo ? AnsitStyles.Text : measure.Decimals > 0 ? AnsitStyles.Fraction : AnsitStyles.Whole;

    public static uint StyleOfBefore(Measure measure) => measure.Kind is IndicatorKind.YesNo ? AnsitStyles.BeforeText : measure.Decimals > 0 ? AnsitStyles.BeforeFraction : AnsitStyles.BeforeWhole;

    public static void WriteCell(SheetXml cells, CellContent content, Measure measure, uint style)
    {
        if (content.IsValue && measure.Kind is not IndicatorKind.YesNo)
        {
            cells.Number(content.Amount / (decimal)Math.Pow(10, measure.Decimals), style);
        }
        else
        {
            cells.Text(content.Shown(measure), style);
        }
    }

    /// <summary>A number, or the words that say why none is due; yes and no from a list.</summary>
    public static DataValidation ValidationOf(Measure measure, string first, string range)
    {
        var validation = measure.Kind is IndicatorKind.YesNo
            ? new DataValidation(new Formula1("\"ya,tidak\"")) { Type = DataValidationValues.List, ErrorStyle = Warning, Error = "Isi ya atau tidak. Bila tidak ada artinya di sini, tulis: tidak berlaku: alasannya." }
            : new DataValidation(new Formula1(FormulaOf(measure, first))) { Type = DataValidationValues.Custom, ErrorStyle = DataValidationErrorStyleValues.Stop, Error = ErrorOf(measure) };
        validation.AllowBlank = true;
        validation.ShowErrorMessage = true;
        validation.ErrorTitle = "Periksa isian";
        validation.SequenceOfReferences = new ListValue<StringValue>([new StringValue(range)]);
        return validation;
    }

    private static string FormulaOf(Measure measure, string cell)
    {
        var step = measure.Decimals > 0 ? $"ROUND({cell},{measure.Decimals})={cell}" : $"INT({cell})={cell}";
        var largest = (CellTyping.Largest / (long)Math.Pow(10, measure.Decimals)).ToString(CultureInfo.InvariantCulture);
        return $"IF(ISNUMBER({cell}),AND({cell}>=0,{cell}<={largest},{step}),LEFT({cell},{CellTyping.NotApplicableWord.Length})=\"{CellTyping.NotApplicableWord}\")";
    }

    private static string ErrorOf(Measure measure) =>
        (measure.Decimals > 0 ? "Isi angka nol atau lebih, paling banyak 2 angka di belakang koma." : "Isi bilangan bulat nol atau lebih: jumlah, bukan persen.") + " Bila tidak ada artinya di sini, tulis: tidak berlaku: alasannya.";
}
