using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Notes on cells. A note is a text in one part and a box in another, an old drawing; people's own notes stay in both.</summary>
internal static class MendingNotes
{
    /// <summary>By which a note of ours is known again: programs do not keep the author.</summary>
    private const string Sign = "Perbaikan: ";

    private const string AuthorName = "Portal";

    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    public static void Put(WorksheetPart part, IReadOnlyList<MendingMark> marks)
    {
        var notes = part.WorksheetCommentsPart;
        if (marks.Count == 0 && notes is null)
        {
            return;
        }

        notes ??= part.AddNewPart<WorksheetCommentsPart>();
        notes.Comments ??= new Comments();
        notes.Comments.Authors ??= new Authors();
        notes.Comments.CommentList ??= new CommentList();
        var list = notes.Comments.CommentList;
        var gone = list.Elements<Comment>().Where(c => c.InnerText.StartsWith(Sign, StringComparison.Ordinal)).ToList();
        gone.ForEach(c => c.Remove());
        var author = AuthorOf(notes.Comments.Authors);
        var boxes = new List<MendingMark>();
        foreach (var mark in marks)
        {
            // Somebody's own note on the cell stays; ours is told in the list.
            if (list.Elements<Comment>().Any(c => c.Reference == mark.Place))
            {
                continue;
            }

            list.AppendChild(new Comment(new CommentText(new Run(new Text(Sign + SheetXml.Clean(mark.Sentence))))) { Reference = mark.Place, AuthorId = author });
            boxes.Add(mark);
        }

        notes.Comments.Save();
        Draw(part, [.. gone.Select(c => c.Reference?.Value ?? "")], boxes);
    }

    /// <returns>The portal's place among those who have written notes in this sheet.</returns>
    private static uint AuthorOf(Authors authors)
    {
        var known = authors.Elements<Author>().ToList().FindIndex(a => a.Text == AuthorName);
        if (known < 0)
        {
            authors.AppendChild(new Author(AuthorName));
        }

        return known < 0 ? (uint)authors.ChildElements.Count - 1 : (uint)known;
    }

    private static void Draw(WorksheetPart part, HashSet<string> gone, List<MendingMark> boxes)
    {
        var legacy = part.Worksheet.GetFirstChild<LegacyDrawing>();
        var drawing = legacy?.Id?.Value is { } id ? part.GetPartById(id) as VmlDrawingPart : null;
        var xml = drawing is null ? NewDrawing() : Read(drawing);
        xml.Root!.Elements(Vml + "shape").Where(s => gone.Contains(PlaceOf(s))).Remove();
        var number = 20_000;
        foreach (var box in boxes)
        {
            xml.Root.Add(BoxOf(box, ++number));
        }

        if (drawing is null)
        {
            drawing = part.AddNewPart<VmlDrawingPart>();
            legacy?.Remove();
            part.Worksheet.AddChild(new LegacyDrawing { Id = part.GetIdOfPart(drawing) });
        }

        using var stream = drawing.GetStream(FileMode.Create, FileAccess.Write);
        xml.Save(stream);
    }

    private static XDocument Read(VmlDrawingPart drawing)
    {
        using var stream = drawing.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }

    private static XDocument NewDrawing() => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", Vml),
        new XAttribute(XNamespace.Xmlns + "o", Office),
        new XAttribute(XNamespace.Xmlns + "x", Excel),
        new XElement(Office + "shapelayout", new XAttribute(Vml + "ext", "edit"), new XElement(Office + "idmap", new XAttribute(Vml + "ext", "edit"), new XAttribute("data", "1"))),
        new XElement(
            Vml + "shapetype",
            new XAttribute("id", "_x0000_t202"),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(Office + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(Vml + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(Vml + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(Office + "connecttype", "rect")))));

    private static XElement BoxOf(MendingMark mark, int number)
    {
        var (row, column) = (mark.Row - 1, Math.Max(1, mark.Column) - 1);
        var anchor = string.Create(CultureInfo.InvariantCulture, $"{column + 1}, 12, {Math.Max(0, row - 1)}, 4, {column + 3}, 40, {row + 4}, 4");
        return new XElement(
            Vml + "shape",
            new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"_x0000_s{number}")),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:64pt;z-index:1;visibility:hidden"),
            new XAttribute("fillcolor", "#fff6e5"),
            new XAttribute(Office + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#fff6e5")),
            new XElement(Vml + "path", new XAttribute(Office + "connecttype", "none")),
            new XElement(Vml + "textbox", new XAttribute("style", "mso-direction-alt:auto"), new XElement("div", new XAttribute("style", "text-align:left"))),
            new XElement(
                Excel + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(Excel + "MoveWithCells"),
                new XElement(Excel + "SizeWithCells"),
                new XElement(Excel + "Anchor", anchor),
                new XElement(Excel + "AutoFill", "False"),
                new XElement(Excel + "Row", row),
                new XElement(Excel + "Column", column)));
    }

    private static string PlaceOf(XElement shape)
    {
        var client = shape.Element(Excel + "ClientData");
        return int.TryParse(client?.Element(Excel + "Row")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && int.TryParse(client?.Element(Excel + "Column")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? $"{SheetCell.ColumnName(column + 1)}{row + 1}"
            : "";
    }
}
