using System.IO.Compression;
using System.Text;
using System.Xml;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>The texts that cells name by number, each kept once.</summary>
internal static class SharedTexts
{
    /// <summary>Together, in characters; each text costs some beside its letters.</summary>
    private const int Most = 20_000_000;
    private const int Each = 16;

    /// <param name="part">Null: the workbook has none.</param>
    public static IReadOnlyList<string> Read(ZipArchiveEntry? part, Unpacking unpacking)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        long length = 0;
        var text = new StringBuilder();
        using var xml = PackageXml.Open(part, unpacking);
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (length + text.Length > Most)
            {
                throw new RuleBrokenException(UploadRefusals.Bomb);
            }

            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "rPh"):
                    // How a Japanese word is pronounced is not part of it.
                    PackageXml.Skip(xml);
                    continue;
                case (XmlNodeType.Element, "t"):
                    text.Append(PackageXml.Text(xml));
                    continue;
                case (_, "si") when xml.NodeType is XmlNodeType.EndElement || xml.IsEmptyElement:
                    length += text.Length + Each;
                    texts.Add(text.ToString());
                    text.Clear();
                    break;
            }

            PackageXml.Next(xml);
        }

        return texts;
    }
}
