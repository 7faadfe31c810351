using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The first sheet of a workbook that is given back: what is wrong, each line a link to its cell.</summary>
internal static class MendingList
{
    private const int FirstRow = 5;
    private const int Most = 5000;
    private const double WhatWidth = 48;
    private const double SentenceWidth = 90;

    public static void Add(WorkbookPart main, Sheets sheets, IReadOnlyList<MendingMark> marks, MendingStyles styles)
    {
        var part = main.AddNewPart<WorksheetPart>();
        Write(part, [.. marks.Take(Most)], marks.Count, styles);
        var number = sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Max(s => s.SheetId?.Value ?? 0) + 1;
        sheets.PrependChild(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = AnsitLayout.Mending, SheetId = number, Id = main.GetIdOfPart(part) });
        foreach (var name in main.Workbook.DefinedNames?.Elements<DefinedName>().Where(n => n.LocalSheetId is not null) ?? [])
        {
            name.LocalSheetId = name.LocalSheetId!.Value + 1;
        }

        BeInFront(main, part);
    }

    /// <summary>Of two selected sheets both would take what is typed.</summary>
    private static void BeInFront(WorkbookPart main, WorksheetPart front)
    {
        main.Workbook.BookViews ??= new BookViews(new WorkbookView());
        foreach (var view in main.Workbook.BookViews.Elements<WorkbookView>())
        {
            (view.ActiveTab, view.FirstSheet) = (0, 0);
        }

        foreach (var other in main.WorksheetParts.Where(p => p != front))
        {
            foreach (var view in other.Worksheet.SheetViews?.Elements<SheetView>().Where(v => v.TabSelected?.Value == true).ToList() ?? [])
            {
                view.TabSelected = null;
                other.Worksheet.Save();
            }
        }
    }

    private static void Write(WorksheetPart part, List<MendingMark> marks, int all, MendingStyles styles)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = SheetXml.WriterOf(stream);
        var cells = new SheetXml(xml);
        cells.StartSheet();
        cells.Add(new SheetProperties(new TabColor { Rgb = "FFA2281E" }, new PageSetupProperties { FitToPage = true }));
        cells.Add(new SheetViews(new SheetView(new Pane { VerticalSplit = FirstRow - 1, TopLeftCell = $"A{FirstRow}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { ShowGridLines = false, TabSelected = true, WorkbookViewId = 0 }));
        cells.Add(new Columns(AnsitSheetParts.ColumnOf(1, 20), AnsitSheetParts.ColumnOf(2, WhatWidth), AnsitSheetParts.ColumnOf(3, SentenceWidth)));
        cells.StartData();
        AnsitVillageSheet.Line(cells, 1, 26, $"Perbaikan: {IndonesianNumber.Format(all)} hal", styles.Title);
        AnsitVillageSheet.Line(cells, 2, 16, "Perbaiki sel yang ditandai merah, simpan, lalu unggah kembali buku kerja ini. Lembar ini sendiri tidak dibaca.", styles.Intro);
        WriteRow(cells, FirstRow - 1, 17, ("Sel", styles.Head), ("Tempat dan isian", styles.Head), ("Yang salah", styles.Head));
        var number = FirstRow;
        foreach (var mark in marks)
        {
            WriteRow(cells, number++, AnsitSheetParts.HeightOf((mark.What, WhatWidth), (mark.Sentence, SentenceWidth)), ($"{mark.Sheet} {mark.Place}", styles.Link), (mark.What, styles.Prose), (mark.Sentence, styles.Prose));
        }

        cells.End();
        if (marks.Count > 0)
        {
            cells.Add(new Hyperlinks(marks.Select((m, i) => new Hyperlink { Reference = $"A{FirstRow + i}", Location = $"'{m.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{m.Place}", Display = $"{m.Sheet} {m.Place}" })));
        }

        cells.Add(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        cells.Add(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        cells.End();
    }

    private static void WriteRow(SheetXml cells, int number, double height, params ReadOnlySpan<(string Text, uint Style)> texts)
    {
        cells.StartRow(number, height);
        foreach (var (text, style) in texts)
        {
            cells.Text(text, style);
        }

        cells.EndRow();
    }
}
