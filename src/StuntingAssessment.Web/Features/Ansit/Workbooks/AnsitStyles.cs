using DocumentFormat.OpenXml.Spreadsheet;
using static StuntingAssessment.Web.Platform.Spreadsheets.Package.StyleParts;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The looks of a Master Ansit workbook: a few calm ones, white where something may be typed.</summary>
internal static class AnsitStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Subtitle = 2;
    public const uint Hint = 3;
    public const uint Group = 4;
    public const uint Head = 5;
    public const uint HeadOfLead = 6;
    public const uint HeadOfBefore = 7;
    public const uint Code = 8;
    public const uint CodeOfLead = 9;
    public const uint Key = 10;
    public const uint Name = 11;
    public const uint Whole = 12;
    public const uint Fraction = 13;
    public const uint Text = 14;
    public const uint BeforeWhole = 15;
    public const uint BeforeFraction = 16;
    public const uint BeforeText = 17;
    public const uint Mark = 18;
    public const uint Prose = 19;
    public const uint ProseHead = 20;
    public const uint LongName = 21;

    private const uint WholeFormat = 3;
    private const uint FractionFormat = 4;

    public static Stylesheet Sheet() => new(
        Counted(new Fonts(
            FontOf(10, Ink), FontOf(16, Brand, isBold: true), FontOf(10, Muted), FontOf(10, Ink, isBold: true), FontOf(8, Faint), FontOf(10, Brand, isBold: true)), (e, n) => e.Count = n),
        FillsOf(BrandSoft, Sunken, White),
        Counted(new Borders(new Border(), new Border(
            new LeftBorder(ColorOf(Line)) { Style = BorderStyleValues.Thin }, new RightBorder(ColorOf(Line)) { Style = BorderStyleValues.Thin },
            new TopBorder(ColorOf(Line)) { Style = BorderStyleValues.Thin }, new BottomBorder(ColorOf(Line)) { Style = BorderStyleValues.Thin }, new DiagonalBorder())), (e, n) => e.Count = n),
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Counted(new CellFormats(
            Look(),
            Look(font: 1),
            Look(font: 2),
            Look(vertical: VerticalAlignmentValues.Top, wrap: true),
            Look(font: 5, vertical: VerticalAlignmentValues.Bottom),
            Look(font: 3, fill: 2, border: 1, wrap: true, vertical: VerticalAlignmentValues.Bottom, horizontal: HorizontalAlignmentValues.Center),
            Look(font: 3, fill: 2, border: 1, wrap: true, vertical: VerticalAlignmentValues.Bottom, horizontal: HorizontalAlignmentValues.Left, indent: 1),
            Look(font: 2, fill: 3, border: 1, wrap: true, vertical: VerticalAlignmentValues.Bottom, horizontal: HorizontalAlignmentValues.Center),
            Look(font: 4, fill: 3, border: 1, horizontal: HorizontalAlignmentValues.Center),
            Look(font: 4, fill: 3, border: 1, horizontal: HorizontalAlignmentValues.Left, indent: 1),
            Look(font: 2, fill: 3, border: 1, format: TextFormat, horizontal: HorizontalAlignmentValues.Left, indent: 1),
            Look(fill: 3, border: 1, format: TextFormat, horizontal: HorizontalAlignmentValues.Left, indent: 1),
            Look(fill: 4, border: 1, format: WholeFormat, open: true),
            Look(fill: 4, border: 1, format: FractionFormat, open: true),
            Look(fill: 4, border: 1, open: true, horizontal: HorizontalAlignmentValues.Center),
            Look(font: 2, fill: 3, border: 1, format: WholeFormat),
            Look(font: 2, fill: 3, border: 1, format: FractionFormat),
            Look(font: 2, fill: 3, border: 1, horizontal: HorizontalAlignmentValues.Center),
            Look(format: TextFormat),
            Look(border: 1, wrap: true, vertical: VerticalAlignmentValues.Top, format: TextFormat, horizontal: HorizontalAlignmentValues.Left, indent: 1),
            Look(font: 3, fill: 2, border: 1, vertical: VerticalAlignmentValues.Top, horizontal: HorizontalAlignmentValues.Left, indent: 1),
            Look(fill: 3, border: 1, format: TextFormat, wrap: true, horizontal: HorizontalAlignmentValues.Left, indent: 1)), (e, n) => e.Count = n),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat Look(
        uint font = 0, uint fill = 0, uint border = 0, uint format = 0, bool wrap = false, bool open = false, VerticalAlignmentValues vertical = VerticalAlignmentValues.Center, HorizontalAlignmentValues? horizontal = null, uint indent = 0)
    {
        var alignment = new Alignment { Vertical = vertical };
        if (wrap)
        {
            alignment.WrapText = true;
        }

        if (horizontal is { } side)
        {
            alignment.Horizontal = side;
            alignment.Indent = indent;
        }

        var look = new CellFormat(alignment)
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = format,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            ApplyProtection = true,
        };
        if (open)
        {
            look.AppendChild(new Protection { Locked = false });
        }

        return look;
    }
}
