using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StuntingAssessment.Web.Spreadsheets;

/// <summary>Something to be put right in a workbook.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1; 0 when the whole row is meant.</param>
/// <param name="What">The place and the number, in words.</param>
public sealed record MendingMark(string Sheet, int Row, int Column, string What, string Sentence)
{
    public string Place => $"{SheetCell.ColumnName(Math.Max(1, Column))}{Row}";
}

/// <summary>
/// Gives a person's own workbook back with what is wrong in it: red cells with a note, and a first sheet that lists them with links. Everything else of
/// the workbook stays as it was; marks of an earlier round are taken away.
/// </summary>
public static class WorkbookMending
{
    /// <summary>A note on so many cells of a sheet; all of them are in the list.</summary>
    private const int MostNotes = 1000;

    /// <param name="workbook">Seekable, readable and writable: it is changed.</param>
    /// <param name="marks">In the order in which they are listed.</param>
    /// <param name="versions">The versions that the hidden sheet says from now on, by the key of the row; rows that are not there stay.</param>
    public static void Run(Stream workbook, IReadOnlyList<MendingMark> marks, IReadOnlyDictionary<string, string> versions)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var main = document.WorkbookPart ?? throw new InvalidDataException();
        var sheets = main.Workbook.Sheets ?? throw new InvalidDataException();
        RemoveOldList(main, sheets);
        var styles = new MendingStyles(main);
        foreach (var sheet in sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList())
        {
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

        foreach (var cell in data.Descendants<Cell>().Where(c => styles.IsRed(c.StyleIndex?.Value)))
        {
            cell.StyleIndex = styles.White(cell.StyleIndex!.Value);
        }

        var rows = data.Elements<Row>().Where(r => r.RowIndex is not null).GroupBy(r => r.RowIndex!.Value).ToDictionary(g => g.Key, g => g.First());
        var noted = marks.DistinctBy(m => m.Place).Where(m => rows.ContainsKey((uint)m.Row)).ToList();
        foreach (var mark in noted)
        {
            var cell = CellAt(rows[(uint)mark.Row], mark.Place, Math.Max(1, mark.Column));
            cell.StyleIndex = styles.Red(cell.StyleIndex?.Value ?? 0);
        }

        MendingNotes.Put(part, [.. noted.Take(MostNotes)]);
        part.Worksheet.Save();
    }

    private static Cell CellAt(Row row, string place, int column)
    {
        if (row.Elements<Cell>().FirstOrDefault(c => c.CellReference == place) is { } found)
        {
            return found;
        }

        var cell = new Cell { CellReference = place };
        var next = row.Elements<Cell>().FirstOrDefault(c => ColumnOf(c) > column);
        return next is null ? row.AppendChild(cell)! : next.InsertBeforeSelf(cell);
    }

    private static int ColumnOf(Cell cell) =>
        (cell.CellReference?.Value ?? "").TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + char.ToUpperInvariant(letter) - 'A' + 1);

    private static void RenewVersions(WorkbookPart main, WorksheetPart part, IReadOnlyDictionary<string, string> versions)
    {
        var shared = main.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
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
