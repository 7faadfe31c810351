using System.Globalization;
using System.Text;
using System.Xml;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>Reads the cells of a workbook's sheets.</summary>
internal sealed class PackageCells(IReadOnlyList<string> shared, NumberLooks looks, SheetLimits limits)
{
    /// <summary>Leaves the reader behind the cell.</summary>
    public PackageCell Read(XmlReader xml, int row, int column)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var (depth, isEmpty, isFormula) = (xml.Depth, xml.IsEmptyElement, false);
        string? value = null;
        StringBuilder? inline = null;
        PackageXml.Next(xml);
        while (!isEmpty && xml.Depth > depth)
        {
            switch (xml.NodeType is XmlNodeType.Element ? xml.LocalName : "")
            {
                case "v":
                    value = PackageXml.Text(xml);
                    continue;
                case "f":
                    isFormula = true;
                    PackageXml.Skip(xml);
                    continue;
                case "rPh":
                    PackageXml.Skip(xml);
                    continue;
                case "t":
                    (inline ??= new StringBuilder()).Append(PackageXml.Text(xml));
                    CheckLength(inline.Length, row, column);
                    continue;
                default:
                    PackageXml.Next(xml);
                    continue;
            }
        }

        if (!isEmpty)
        {
            PackageXml.Next(xml);
        }

        return isFormula
            ? new PackageCell(row, column, CellKind.Formula, "", false)
            : Understood(new PackageCell(row, column, CellKind.Blank, inline?.ToString() ?? value ?? "", false), type, style);
    }

    private PackageCell Understood(PackageCell cell, string? type, string? style)
    {
        var text = type == "s" && cell.Text.Length > 0 ? shared[Whole(cell.Text)] : cell.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return cell;
        }

        CheckLength(text.Length, cell.Row, cell.Column);
        var look = style is null ? NumberLook.Plain : looks[Whole(style)];
        return type switch
        {
            "s" or "str" or "inlineStr" => cell with { Kind = CellKind.Text, Text = text.Trim() },
            "b" => cell with { Kind = CellKind.Boolean, Text = text == "1" ? "1" : "0" },
            "e" => cell with { Kind = CellKind.Error, Text = text },
            "d" => cell with { Kind = CellKind.Date, Text = text },
            _ when look is NumberLook.Date => cell with { Kind = CellKind.Date, Text = text },
            _ => cell with { Kind = CellKind.Number, Text = text, IsPercent = look is NumberLook.Percent },
        };
    }

    private void CheckLength(int length, int row, int column)
    {
        if (length > limits.CellLength)
        {
            throw new RuleBrokenException($"Sel {SheetCell.ColumnName(column)}{row} terlalu panjang: paling banyak {limits.CellLength} karakter.");
        }
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
