using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>
/// Writes a workbook straight into its ZIP, one sheet after the other. The Open XML SDK's own package keeps every
/// part in memory until it is closed, which for half a million cells is more than the cells themselves (decision 0037).
/// </summary>
internal sealed class PackageWriter(Stream target) : IDisposable
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly Sheets sheets = new();
    private readonly DefinedNames names = new();

    /// <param name="name">On its tab.</param>
    /// <param name="write">The worksheet, from its start element to its end.</param>
    /// <param name="isHidden">Not among the tabs.</param>
    /// <param name="printed">Null: nothing special.</param>
    public void Add(string name, Action<SheetXml> write, bool isHidden = false, PrintedPart? printed = null)
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        var sheet = new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = number, Id = $"rId{number}" };
        if (isHidden)
        {
            sheet.State = SheetStateValues.Hidden;
        }

        sheets.AppendChild(sheet);
        if (printed is not null)
        {
            if (printed.Area is not null)
            {
                names.AppendChild(new DefinedName(printed.Area) { Name = "_xlnm.Print_Area", LocalSheetId = number - 1 });
            }

            names.AppendChild(new DefinedName(printed.Titles) { Name = "_xlnm.Print_Titles", LocalSheetId = number - 1 });
        }

        using var stream = Entry($"xl/worksheets/sheet{number}.xml");
        using var xml = SheetXml.WriterOf(stream);
        xml.WriteStartDocument(standalone: true);
        write(new SheetXml(xml));
    }

    public void Finish(Stylesheet styles)
    {
        var count = sheets.ChildElements.Count;
        var workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets);
        if (names.HasChildren)
        {
            workbook.AppendChild(names);
        }

        Save("xl/workbook.xml", workbook.Save);
        Save("xl/styles.xml", styles.Save);
        Put("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelations}">{string.Concat(Enumerable.Range(1, count).Select(n => Relation($"rId{n}", "worksheet", $"worksheets/sheet{n}.xml")))}{Relation($"rId{count + 1}", "styles", "styles.xml")}</Relationships>
            """);
        Put("_rels/.rels", $"""<Relationships xmlns="{PackageRelations}">{Relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>""");
        Put("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{Part("workbook", "sheet.main")}{Part("styles", "styles")}{string.Concat(Enumerable.Range(1, count).Select(n => Part($"worksheets/sheet{n}", "worksheet")))}</Types>
            """);
    }

    public void Dispose() => zip.Dispose();

    private static string Relation(string id, string kind, string part) => $"""<Relationship Id="{id}" Type="{Relations}/{kind}" Target="{part}"/>""";

    private static string Part(string name, string kind) => $"""<Override PartName="/xl/{name}.xml" ContentType="{Main}{kind}+xml"/>""";

    private void Save(string path, Action<Stream> save)
    {
        using var stream = Entry(path);
        save(stream);
    }

    private void Put(string path, string text)
    {
        using var stream = Entry(path);
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text));
    }

    private Stream Entry(string path) => zip.CreateEntry(path, CompressionLevel.Fastest).Open();
}
