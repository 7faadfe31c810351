using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>
/// Gives a person's own workbook back with what is wrong in it: red cells with a note, and a first sheet that lists them with links. Everything else of
/// the workbook stays as it was; marks of an earlier round are taken away.
/// </summary>
public static class WorkbookMending
{
    /// <summary>A note on so many cells of a sheet; all of them are in the list.</summary>
    private const int MostNotes = 1000;

    /// <summary>In bytes and in elements, of all parts together: the SDK holds what it changes as objects, level below level. An office's workbook has a twentieth of it.</summary>
    private const long MostXml = 40 * 1024 * 1024;
    private const int MostElements = 1_000_000;

    /// <param name="workbook">Seekable, readable and writable: it is changed.</param>
    /// <param name="marks">In the order in which they are listed.</param>
    /// <param name="versions">The versions that the hidden sheet says from now on, by the key of the row; rows that are not there stay.</param>
    /// <param name="cancellationToken">Ends the marking.</param>
    /// <exception cref="RuleBrokenException">Too large.</exception>
    public static void Run(Stream workbook, IReadOnlyList<MendingMark> marks, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken)
    {
        RefuseLarge(workbook, cancellationToken);
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var main = document.WorkbookPart ?? throw new InvalidDataException();
        var sheets = main.Workbook.Sheets ?? throw new InvalidDataException();
        RemoveOldList(main, sheets);
        var styles = new MendingStyles(main);
        foreach (var sheet in sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sheet.Id?.Value is { } id && main.GetPartById(id) is WorksheetPart part)
            {
                if (sheet.Name == AnsitLayout.Marks)
                {
                    RenewVersions(main, part, versions);
                }
                else
                {
                    Mark(part, styles, [.. marks.Where(m => m.Sheet == sheet.Name)]);
                }
            }
        }

        MendingList.Add(main, sheets, marks, styles);
        main.Workbook.Save();
    }

    private static void RefuseLarge(Stream workbook, CancellationToken cancellationToken)
    {
        var unpacking = new Unpacking(MostXml, cancellationToken);
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var parts = zip.Entries.Where(e => Path.GetExtension(e.Name) is ".xml" or ".rels" or ".vml").ToList();
        var (bytes, elements) = (parts.Sum(p => p.Length), 0);
        foreach (var part in parts.Where(_ => bytes <= MostXml))
        {
            using var xml = PackageXml.Open(part, unpacking);
            while (elements <= MostElements && PackageXml.Next(xml))
            {
                elements += xml.NodeType is XmlNodeType.Element ? 1 : 0;
            }
        }

        if (bytes > MostXml || elements > MostElements)
        {
            throw new RuleBrokenException("Buku kerja ini terlalu besar untuk ditandai. Salin isiannya ke buku kerja yang baru diunduh, lalu unggah kembali.");
        }
    }

    private static void RemoveOldList(WorkbookPart main, Sheets sheets)
    {
        if (sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault(s => s.Name == AnsitLayout.Mending) is not { Id.Value: { } id } old)
        {
            return;
        }

        var position = (uint)sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList().IndexOf(old);
        old.Remove();
        main.DeletePart(main.GetPartById(id));
        foreach (var name in main.Workbook.DefinedNames?.Elements<DefinedName>().ToList() ?? [])
        {
            if (name.LocalSheetId?.Value == position)
            {
                name.Remove();
            }
            else if (name.LocalSheetId?.Value > position)
            {
                name.LocalSheetId = name.LocalSheetId.Value - 1;
            }
        }
    }

    private static void Mark(WorksheetPart part, MendingStyles styles, List<MendingMark> marks)
    {
        var data = part.Worksheet.GetFirstChild<SheetData>();
        if (data is null)
        {
            return;
        }

        Number(data);
        foreach (var cell in data.Descendants<Cell>().Where(c => styles.IsRed(c.StyleIndex?.Value)))
        {
            cell.StyleIndex = styles.Unmarked(cell.StyleIndex!.Value);
        }

        var rows = data.Elements<Row>().GroupBy(r => r.RowIndex!.Value).ToDictionary(g => g.Key, g => g.First());
        var noted = marks.DistinctBy(m => m.Place).Where(m => rows.ContainsKey((uint)m.Row)).ToList();
        foreach (var mark in noted)
        {
            var cell = CellAt(rows[(uint)mark.Row], mark.Place, Math.Max(1, mark.Column));
            cell.StyleIndex = styles.Red(cell.StyleIndex?.Value ?? 0);
        }

        MendingNotes.Put(part, [.. noted.Take(MostNotes)]);
        part.Worksheet.Save();
    }

    /// <summary>A row or cell that does not say where it stands is behind the one before.</summary>
    private static void Number(SheetData data)
    {
        uint number = 0;
        foreach (var row in data.Elements<Row>())
        {
            number = row.RowIndex?.Value ?? number + 1;
            row.RowIndex = number;
            var column = 0;
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } place ? SheetCell.ColumnOf(place) : column + 1;
                cell.CellReference ??= $"{SheetCell.ColumnName(column)}{number}";
            }
        }
    }

    private static Cell CellAt(Row row, string place, int column)
    {
        if (row.Elements<Cell>().FirstOrDefault(c => c.CellReference == place) is { } found)
        {
            return found;
        }

        var cell = new Cell { CellReference = place };
        var next = row.Elements<Cell>().FirstOrDefault(c => SheetCell.ColumnOf(c.CellReference!.Value!) > column);
        return next is null ? row.AppendChild(cell)! : next.InsertBeforeSelf(cell);
    }

    private static void RenewVersions(WorkbookPart main, WorksheetPart part, IReadOnlyDictionary<string, string> versions)
    {
        var shared = main.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
        foreach (var data in part.Worksheet.Elements<SheetData>())
        {
            Number(data);
        }

        foreach (var row in part.Worksheet.Descendants<Row>())
        {
            if (row.Elements<Cell>().FirstOrDefault() is { } key && versions.TryGetValue(TextOf(key, shared), out var text))
            {
                var cell = CellAt(row, $"C{row.RowIndex}", 3);
                (cell.CellValue, cell.DataType) = (null, CellValues.InlineString);
                cell.InlineString = new InlineString(new Text(text));
            }
        }

        part.Worksheet.Save();
    }

    private static string TextOf(Cell cell, List<string> shared) =>
        cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, out var at) && at < shared.Count ? shared[at] : cell.InnerText;
}
