using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StuntingAssessment.Web.Spreadsheets;

/// <summary>Writes the cells of a sheet one after the other; nothing of them is held. A text is always stored as a text, whatever it begins with.</summary>
internal sealed class SheetXml(OpenXmlWriter xml)
{
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly InlineString InlineElement = new();

    private readonly List<OpenXmlAttribute> attributes = [];
    private readonly List<string> columns = [];
    private string row = "";
    private int column;

    public void StartRow(int number, double? height = null)
    {
        row = number.ToString(CultureInfo.InvariantCulture);
        column = 0;
        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", row));
        if (height is { } points)
        {
            attributes.Add(new OpenXmlAttribute("ht", "", points.ToString(CultureInfo.InvariantCulture)));
            attributes.Add(new OpenXmlAttribute("customHeight", "", "1"));
        }

        xml.WriteStartElement(RowElement, attributes);
    }

    public void EndRow() => xml.WriteEndElement();

    public void Skip(int count = 1) => column += count;

    public void Blank(uint style)
    {
        Start(style, null);
        xml.WriteEndElement();
    }

    public void Number(decimal number, uint style)
    {
        Start(style, null);
        xml.WriteStartElement(ValueElement);
        xml.WriteString(number.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Text(string text, uint style)
    {
        if (text.Length == 0)
        {
            Blank(style);
            return;
        }

        Start(style, "inlineStr");
        xml.WriteStartElement(InlineElement);
        xml.WriteElement(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What XML cannot hold is left out; one such letter would make the whole workbook unreadable.</summary>
    internal static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private void Start(uint style, string? type)
    {
        while (columns.Count <= column)
        {
            columns.Add(SheetCell.ColumnName(columns.Count + 1));
        }

        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", columns[column++] + row));
        if (style != 0)
        {
            attributes.Add(new OpenXmlAttribute("s", "", style.ToString(CultureInfo.InvariantCulture)));
        }

        if (type is not null)
        {
            attributes.Add(new OpenXmlAttribute("t", "", type));
        }

        xml.WriteStartElement(CellElement, attributes);
    }
}
