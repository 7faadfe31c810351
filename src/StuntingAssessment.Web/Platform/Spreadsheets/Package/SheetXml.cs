using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>
/// Writes a sheet one cell after the other; nothing of it is held. A text is always stored as a text, whatever it begins with. Cells go past the SDK's
/// elements, of which half a million would be made for nothing; everything else of a sheet is one of them.
/// </summary>
internal sealed class SheetXml(XmlWriter xml)
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<string> columns = [];
    private string row = "";
    private int column;

    public static XmlWriter WriterOf(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings { CheckCharacters = false });

    public void StartSheet() => xml.WriteStartElement("worksheet", Namespace);

    public void StartData() => xml.WriteStartElement("sheetData", Namespace);

    /// <summary>Of the data, or of the sheet.</summary>
    public void End() => xml.WriteEndElement();

    public void Add(OpenXmlElement element) => element.WriteTo(xml);

    public void StartRow(int number, double? height = null)
    {
        row = number.ToString(CultureInfo.InvariantCulture);
        column = 0;
        xml.WriteStartElement("row", Namespace);
        xml.WriteAttributeString("r", row);
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }
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
        xml.WriteElementString("v", Namespace, number.ToString(CultureInfo.InvariantCulture));
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
        xml.WriteStartElement("is", Namespace);
        xml.WriteStartElement("t", Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
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

        xml.WriteStartElement("c", Namespace);
        xml.WriteAttributeString("r", columns[column++] + row);
        if (style != 0)
        {
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }

        if (type is not null)
        {
            xml.WriteAttributeString("t", type);
        }
    }
}
