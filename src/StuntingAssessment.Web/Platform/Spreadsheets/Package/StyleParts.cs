using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>The colours and fonts that all workbooks of the portal share.</summary>
internal static class StyleParts
{
    public const string Ink = "FF1C2625";
    public const string Muted = "FF55625E";
    public const string Faint = "FF7F8A85";
    public const string Brand = "FF0D5F58";
    public const string BrandSoft = "FFE4F0EC";
    public const string Sunken = "FFF3F1EA";
    public const string Line = "FFD9D5C9";
    public const string White = "FFFFFFFF";

    /// <summary>A number format of the standard: what stands in the cell is a text, whatever it begins with.</summary>
    public const uint TextFormat = 49;

    private const string FontName = "Arial";

    public static Font FontOf(double size, string color, bool isBold = false, bool isUnderlined = false)
    {
        var font = new Font();
        if (isBold)
        {
            font.AppendChild(new Bold());
        }

        if (isUnderlined)
        {
            font.AppendChild(new Underline());
        }

        font.Append(new FontSize { Val = size }, ColorOf(color), new FontName { Val = FontName });
        return font;
    }

    public static Fill FillOf(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    /// <summary>The first two are the standard's own; after them come those that a workbook adds.</summary>
    public static Fills FillsOf(params IEnumerable<string> colors) => Counted(
        new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. colors.Select(FillOf)]), (e, n) => e.Count = n);

    public static Color ColorOf(string color) => new() { Rgb = color };

    /// <summary>A list that says how many it has.</summary>
    public static T Counted<T>(T list, Action<T, uint> count)
        where T : OpenXmlCompositeElement
    {
        count(list, (uint)list.ChildElements.Count);
        return list;
    }
}
