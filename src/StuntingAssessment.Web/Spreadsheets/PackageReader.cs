using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using StuntingAssessment.Web.Files;

namespace StuntingAssessment.Web.Spreadsheets;

/// <param name="Name">As the tab says it.</param>
/// <param name="Part">Its path in the package.</param>
public sealed record PackageSheet(string Name, bool IsHidden, string Part);

/// <summary>One cell as it is stored.</summary>
/// <param name="Kind">What the spreadsheet takes it for; a number shown as a date is a date.</param>
/// <param name="Text">A text, or a number with a point.</param>
/// <param name="IsPercent">Shown with a percent sign, so that 85% is stored as 0.85.</param>
public readonly record struct PackageCell(int Row, int Column, CellKind Kind, string Text, bool IsPercent);

/// <param name="Top">Rows and columns from 1, both ends within.</param>
public readonly record struct CellRange(int Top, int Left, int Bottom, int Right);

/// <summary>
/// Reads the sheets of a workbook whose package has been checked, each in one pass and row by row. ExcelDataReader gives a formula's last result as if
/// it had been typed and runs through a sheet twice before its first row; this one says what is a formula, a percent, a date or merged (decision 0037).
/// </summary>
public sealed class PackageReader : IDisposable
{
    private const long MostSharedText = 20_000_000;
    private const int MostMerged = 10_000;

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly SheetLimits limits;
    private readonly ZipArchive zip;
    private readonly List<string> shared;
    private readonly NumberLooks looks;

    private PackageReader(ZipArchive zip, SheetLimits limits)
    {
        this.zip = zip;
        this.limits = limits;
        var main = PackageParts.MainOf(zip);
        Sheets = PackageParts.SheetsOf(zip, main);
        shared = SharedTexts(PackageParts.RelatedTo(zip, main, "sharedStrings"));
        looks = NumberLooks.Read(PackageParts.RelatedTo(zip, main, "styles") is { } styles ? PackageParts.Xml(styles) : null);
    }

    /// <summary>As the tabs stand.</summary>
    public IReadOnlyList<PackageSheet> Sheets { get; }

    /// <param name="content">Its package has passed <see cref="UploadRules"/>. Stays open.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="RuleBrokenException">Too large or damaged; the sentence is for the uploader.</exception>
    public static PackageReader Open(Stream content, SheetLimits limits)
    {
        if (ZipDirectory.Read(content).Sum(l => Math.Min(l.Size, limits.ExpandedBytes + 1)) > limits.ExpandedBytes)
        {
            throw new RuleBrokenException(UploadRefusals.Bomb);
        }

        content.Position = 0;
        var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            return new PackageReader(zip, limits);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            zip.Dispose();
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
        catch (RuleBrokenException)
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Gives each row that has a cell with something in it; the list is the caller's only until the next row.</summary>
    /// <returns>What is merged, which a sheet says at its end.</returns>
    /// <exception cref="RuleBrokenException">Too large or damaged.</exception>
    public IReadOnlyList<CellRange> Read(PackageSheet sheet, Action<int, IReadOnlyList<PackageCell>> onRow)
    {
        try
        {
            return Run(sheet, onRow);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
    }

    public void Dispose() => zip.Dispose();

    private static bool IsDamage(Exception broken) =>
        broken is InvalidDataException or XmlException or FormatException or OverflowException or ArgumentException or KeyNotFoundException or DecoderFallbackException;

    private List<CellRange> Run(PackageSheet sheet, Action<int, IReadOnlyList<PackageCell>> onRow)
    {
        var merged = new List<CellRange>();
        var cells = new List<PackageCell>();
        var (row, column) = (0, 0);
        using var xml = PackageParts.Xml(zip.GetEntry(sheet.Part) ?? throw new InvalidDataException());
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                HandOver(row, cells, onRow);
                (row, column) = (xml.GetAttribute("r") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : row + 1, 0);
                CheckTime(row);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                // Leaves the reader behind the cell.
                column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
                if (CellAt(xml, row, column) is { Kind: not CellKind.Blank } cell)
                {
                    cells.Add(column <= limits.Columns ? cell : throw new RuleBrokenException($"Lembar \"{sheet.Name}\" memakai lebih dari {limits.Columns} kolom. Pakai buku kerja yang diunduh dari portal, lalu unggah kembali."));
                }

                continue;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && merged.Count < MostMerged && RangeOf(xml.GetAttribute("ref")) is { } range)
            {
                merged.Add(range);
            }

            xml.Read();
        }

        HandOver(row, cells, onRow);
        return merged;
    }

    private static void HandOver(int row, List<PackageCell> cells, Action<int, IReadOnlyList<PackageCell>> onRow)
    {
        if (cells.Count > 0)
        {
            onRow(row, cells);
            cells.Clear();
        }
    }

    private PackageCell CellAt(XmlReader xml, int row, int column)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return default;
        }

        string? value = null;
        StringBuilder? inline = null;
        var isFormula = false;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
            {
                case "v":
                    value = xml.ReadElementContentAsString();
                    continue;
                case "f":
                    isFormula = true;
                    xml.Skip();
                    continue;
                case "rPh":
                    xml.Skip();
                    continue;
                case "t":
                    (inline ??= new StringBuilder()).Append(xml.ReadElementContentAsString());
                    continue;
                default:
                    xml.Read();
                    continue;
            }
        }

        xml.Read();
        return isFormula
            ? new PackageCell(row, column, CellKind.Formula, "", false)
            : Understood(new PackageCell(row, column, CellKind.Blank, inline?.ToString() ?? value ?? "", false), type, style);
    }

    private PackageCell Understood(PackageCell cell, string? type, string? style)
    {
        var text = type == "s" && cell.Text.Length > 0 ? shared[int.Parse(cell.Text, CultureInfo.InvariantCulture)] : cell.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return cell;
        }

        var look = style is null ? NumberLook.Plain : looks[int.Parse(style, CultureInfo.InvariantCulture)];
        return type switch
        {
            "s" or "str" or "inlineStr" => cell with { Kind = CellKind.Text, Text = Checked(text.Trim(), cell) },
            "b" => cell with { Kind = CellKind.Boolean, Text = text == "1" ? "1" : "0" },
            "e" => cell with { Kind = CellKind.Error, Text = text },
            "d" => cell with { Kind = CellKind.Date, Text = text },
            _ when look is NumberLook.Date => cell with { Kind = CellKind.Date, Text = text },
            _ => cell with { Kind = CellKind.Number, Text = text, IsPercent = look is NumberLook.Percent },
        };
    }

    private string Checked(string text, PackageCell cell) =>
        text.Length <= limits.CellLength
            ? text
            : throw new RuleBrokenException($"Sel {SheetCell.ColumnName(cell.Column)}{cell.Row} terlalu panjang: paling banyak {limits.CellLength} karakter.");

    private void CheckTime(int row)
    {
        if (row % 256 == 0 && Stopwatch.GetElapsedTime(started) > limits.Time)
        {
            throw new RuleBrokenException("Berkas ini terlalu lama dibaca. Salin isinya ke buku kerja yang baru diunduh, lalu unggah kembali.");
        }
    }

    private static List<string> SharedTexts(ZipArchiveEntry? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        long length = 0;
        var text = new StringBuilder();
        using var xml = PackageParts.Xml(part);
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                // How a Japanese word is pronounced is not part of it.
                xml.Skip();
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(xml.ReadElementContentAsString());
                continue;
            }

            if (xml.LocalName == "si" && (xml.NodeType is XmlNodeType.EndElement || xml.IsEmptyElement))
            {
                length += text.Length + 16;
                texts.Add(length <= MostSharedText ? text.ToString() : throw new RuleBrokenException(UploadRefusals.Bomb));
                text.Clear();
            }

            xml.Read();
        }

        return texts;
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
        {
            column = checked((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        }

        return column > 0 ? column : throw new InvalidDataException();
    }

    private static CellRange? RangeOf(string? text)
    {
        if (text?.Split(':') is not [var first, var last])
        {
            return null;
        }

        return new CellRange(RowOf(first), ColumnOf(first), RowOf(last), ColumnOf(last));

        static int RowOf(string place) => int.Parse(place.AsSpan(place.AsSpan().IndexOfAnyInRange('0', '9')), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
