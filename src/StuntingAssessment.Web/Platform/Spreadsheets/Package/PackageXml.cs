using System.Buffers;
using System.IO.Compression;
using System.Xml;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>The XML of a package's part, with two limits that the base library's reader does not have: how deep it nests, and how long one text is.</summary>
internal static class PackageXml
{
    /// <summary>A sheet nests six deep, a drawing a few more; each level is held until it ends.</summary>
    private const int Deepest = 100;

    /// <summary>A cell of a spreadsheet holds 32,767 characters.</summary>
    private const int LongestText = 40_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public static XmlReader Open(ZipArchiveEntry part, Unpacking unpacking) => XmlReader.Create(unpacking.Counted(part.Open()), Settings);

    public static bool Next(XmlReader xml) => xml.Read() && (xml.Depth <= Deepest ? true : throw new InvalidDataException());

    /// <summary>Leaves an element out with all that is in it; the reader stands behind it then.</summary>
    public static void Skip(XmlReader xml)
    {
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        while (!isEmpty && Next(xml) && xml.Depth > depth)
        {
        }

        Next(xml);
    }

    /// <summary>What stands in an element that holds nothing but text; the reader stands behind it then.</summary>
    public static string Text(XmlReader xml)
    {
        var (depth, isEmpty, text) = (xml.Depth, xml.IsEmptyElement, "");
        while (!isEmpty && Next(xml) && xml.Depth > depth)
        {
            text += xml.NodeType is XmlNodeType.Element ? throw new InvalidDataException() : ValueOf(xml, LongestText - text.Length);
        }

        Next(xml);
        return text;
    }

    /// <summary>In pieces: asked for at once, a text of a hundred million characters would be there before it can be refused.</summary>
    private static string ValueOf(XmlReader xml, int most)
    {
        var buffer = ArrayPool<char>.Shared.Rent(1024);
        try
        {
            var text = "";
            for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            {
                text += text.Length + read <= most ? new string(buffer, 0, read) : throw new InvalidDataException();
            }

            return text;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
