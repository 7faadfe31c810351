using System.IO.Compression;
using System.Xml;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>Finds the parts of a workbook by its relationships: their names differ from writer to writer.</summary>
internal static class PackageParts
{
    /// <summary>Spreadsheets allow 31 letters; a name is said again with each fault of its sheet.</summary>
    private const int LongestName = 255;

    public static ZipArchiveEntry MainOf(ZipArchive zip, Unpacking unpacking) =>
        Relations(zip, "", unpacking).Where(r => r.IsOf("officeDocument")).Select(r => zip.GetEntry(r.Target)).FirstOrDefault() ?? throw new InvalidDataException();

    /// <summary>Null when the workbook has none.</summary>
    public static ZipArchiveEntry? RelatedTo(ZipArchive zip, ZipArchiveEntry main, string kind, Unpacking unpacking) =>
        Relations(zip, main.FullName, unpacking).Where(r => r.IsOf(kind)).Select(r => zip.GetEntry(r.Target)).FirstOrDefault();

    public static IReadOnlyList<PackageSheet> SheetsOf(ZipArchive zip, ZipArchiveEntry main, Unpacking unpacking)
    {
        var relations = Relations(zip, main.FullName, unpacking).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var sheets = new List<PackageSheet>();
        using var xml = PackageXml.Open(main, unpacking);
        while (PackageXml.Next(xml))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && IdOf(xml) is { } id && relations[id] is var relation && relation.IsOf("worksheet"))
            {
                var name = xml.GetAttribute("name") ?? "";
                sheets.Add(new PackageSheet(name.Length <= LongestName ? name : throw new InvalidDataException(), xml.GetAttribute("state") is "hidden" or "veryHidden", relation.Target));
            }
        }

        // Each would be read, and marked, as often as it is named.
        return sheets.DistinctBy(s => s.Part, StringComparer.OrdinalIgnoreCase).Count() == sheets.Count ? sheets : throw new InvalidDataException();
    }

    /// <summary>In the namespace of relationships, which the strict variant spells otherwise.</summary>
    private static string? IdOf(XmlReader xml)
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            id = xml.LocalName == "id" && xml.Prefix.Length > 0 ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }

    private static List<Relation> Relations(ZipArchive zip, string part, Unpacking unpacking)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        var found = new List<Relation>();
        if (zip.GetEntry($"{folder}_rels/{part[folder.Length..]}.rels") is not { } list)
        {
            return found;
        }

        using var xml = PackageXml.Open(list, unpacking);
        while (PackageXml.Next(xml))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") is not "External")
            {
                var target = xml.GetAttribute("Target") ?? "";
                found.Add(new Relation(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target));
            }
        }

        return found;
    }

    private sealed record Relation(string Id, string Type, string Target)
    {
        public bool IsOf(string kind) => Type.EndsWith('/' + kind, StringComparison.Ordinal);
    }
}
