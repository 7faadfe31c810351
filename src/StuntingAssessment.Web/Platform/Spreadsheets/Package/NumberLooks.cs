using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

internal enum NumberLook
{
    Plain,
    Percent,
    Date,
}

/// <summary>As what a workbook shows its numbers, by the style of the cell.</summary>
internal sealed partial class NumberLooks
{
    private readonly List<NumberLook> styles = [];

    public NumberLook this[int style] => style < styles.Count ? styles[style] : NumberLook.Plain;

    /// <param name="part">Null: the workbook has no styles.</param>
    public static NumberLooks Read(ZipArchiveEntry? part, Unpacking unpacking)
    {
        var looks = new NumberLooks();
        if (part is null)
        {
            return looks;
        }

        var formats = new Dictionary<int, string>();
        var isOfCells = false;
        using var xml = PackageXml.Open(part, unpacking);
        while (PackageXml.Next(xml))
        {
            switch (xml.NodeType is XmlNodeType.Element ? xml.LocalName : "")
            {
                case "numFmt":
                    formats[IdOf(xml)] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case "cellXfs":
                    isOfCells = true;
                    break;
                case "xf" when isOfCells:
                    looks.styles.Add(LookOf(IdOf(xml), formats));
                    break;
                case "cellStyles" or "dxfs":
                    isOfCells = false;
                    break;
            }
        }

        return looks;
    }

    private static int IdOf(XmlReader xml) => int.Parse(xml.GetAttribute("numFmtId") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>The numbers below 164 are the standard's own (ECMA-376, 18.8.30).</summary>
    private static NumberLook LookOf(int id, Dictionary<int, string> formats)
    {
        if (formats.TryGetValue(id, out var code))
        {
            var bare = NoLetters().Replace(code, "");
            return bare.Contains('%', StringComparison.Ordinal) ? NumberLook.Percent
                : !bare.Contains("General", StringComparison.OrdinalIgnoreCase) && DateLetters().IsMatch(bare) ? NumberLook.Date
                : NumberLook.Plain;
        }

        return id is 9 or 10 ? NumberLook.Percent : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) ? NumberLook.Date : NumberLook.Plain;
    }

    /// <summary>What a format shows as it stands: quoted, escaped or in brackets (colours, languages, conditions).</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[[^\]]*\]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoLetters();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
