using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The looks of a cell that is wrong, beside the looks that the workbook has.</summary>
internal sealed class MendingStyles
{
    private const string RedColor = "FFF9CFC8";

    private readonly Stylesheet sheet;
    private readonly Dictionary<uint, uint> reds = [];
    private readonly Dictionary<uint, uint> unmarked = [];
    private readonly uint redFill;
    private readonly uint openFill;
    private readonly uint lockedFill;

    public MendingStyles(WorkbookPart main)
    {
        var part = main.WorkbookStylesPart ?? main.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= AnsitStyles.Sheet();
        sheet.CellFormats ??= new CellFormats(new CellFormat());
        sheet.Fonts ??= new Fonts(new Font());
        sheet.Fills ??= StyleParts.FillsOf();
        redFill = FillOf(RedColor);
        openFill = FillOf(StyleParts.White);
        lockedFill = FillOf(StyleParts.Sunken);
        Title = Add(new CellFormat { FontId = FontOf(16, StyleParts.Brand, true), ApplyFont = true });
        // As texts, so that a name that begins with = stays one when its cell is edited.
        Prose = Add(new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = FontOf(10, StyleParts.Ink), NumberFormatId = StyleParts.TextFormat, ApplyFont = true, ApplyNumberFormat = true, ApplyAlignment = true });
        Intro = Add(new CellFormat { FontId = FontOf(10, StyleParts.Muted), ApplyFont = true });
        Head = Add(new CellFormat { FontId = FontOf(10, StyleParts.Ink, true), FillId = FillOf(StyleParts.BrandSoft), ApplyFont = true, ApplyFill = true });
        Link = Add(new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { FontId = FontOf(10, "FF1B5583", isUnderlined: true), NumberFormatId = StyleParts.TextFormat, ApplyFont = true, ApplyNumberFormat = true, ApplyAlignment = true });
    }

    public uint Title { get; }

    public uint Prose { get; }

    public uint Intro { get; }

    public uint Head { get; }

    public uint Link { get; }

    public uint Red(uint style) => reds.TryGetValue(style, out var red) ? red : reds[style] = Filled(style, redFill);

    /// <summary>What a marked cell goes back to: white where something may be typed, grey where a code stands.</summary>
    public uint Unmarked(uint style) =>
        unmarked.TryGetValue(style, out var plain) ? plain : unmarked[style] = Filled(style, FormatAt(style)?.Protection?.Locked?.Value == false ? openFill : lockedFill);

    public bool IsRed(uint? style) => style is { } index && FormatAt(index)?.FillId?.Value is { } fill && ColorOf(fill) == RedColor;

    private uint Filled(uint style, uint fill)
    {
        var format = (CellFormat?)FormatAt(style)?.CloneNode(true) ?? new CellFormat();
        (format.FillId, format.ApplyFill) = (fill, true);
        return Add(format);
    }

    private CellFormat? FormatAt(uint style) => sheet.CellFormats!.ElementAtOrDefault((int)style) as CellFormat;

    private string? ColorOf(uint fill) => (sheet.Fills!.ElementAtOrDefault((int)fill) as Fill)?.PatternFill?.ForegroundColor?.Rgb?.Value;

    private uint Add(CellFormat format)
    {
        sheet.CellFormats!.AppendChild(format);
        sheet.CellFormats.Count = (uint)sheet.CellFormats.ChildElements.Count;
        return sheet.CellFormats.Count.Value - 1;
    }

    private uint FillOf(string color)
    {
        sheet.Fills!.AppendChild(StyleParts.FillOf(color));
        sheet.Fills.Count = (uint)sheet.Fills.ChildElements.Count;
        return sheet.Fills.Count.Value - 1;
    }

    private uint FontOf(double size, string color, bool isBold = false, bool isUnderlined = false)
    {
        sheet.Fonts!.AppendChild(StyleParts.FontOf(size, color, isBold, isUnderlined));
        sheet.Fonts.Count = (uint)sheet.Fonts.ChildElements.Count;
        return sheet.Fonts.Count.Value - 1;
    }
}
