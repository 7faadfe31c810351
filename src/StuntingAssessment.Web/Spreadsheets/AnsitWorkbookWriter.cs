using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StuntingAssessment.Web.Spreadsheets;

/// <summary>
/// Writes the workbook that an office fills in: what was typed so far, last year's numbers in grey to the right in the same order, so that a rectangle
/// copied from elsewhere fits. Row by row; nothing of it is held.
/// </summary>
public static class AnsitWorkbookWriter
{
    public static string FileNameOf(AnsitBookOf of) => $"master-ansit-{of.Year}-{of.RegencyCode}-{Slug(of.OfficeName)}.xlsx";

    public static void Write(Stream target, AnsitBook book)
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var main = document.AddWorkbookPart();
        main.AddNewPart<WorkbookStylesPart>().Stylesheet = AnsitStyles.Sheet();
        var sheets = new Sheets();
        var names = new DefinedNames();
        if (book.VillageMeasures.Count > 0)
        {
            AnsitVillageSheet.Write(Add(main, sheets, AnsitLayout.Villages), book);
            names.AppendChild(PrintTitles(sheets, $"{AnsitLayout.Villages}!$A:$C,{AnsitLayout.Villages}!$5:$6"));
        }

        if (book.RegencyMeasures.Count > 0)
        {
            AnsitRegencySheet.Write(Add(main, sheets, AnsitLayout.Regency), book);
        }

        AnsitGuideSheet.Write(Add(main, sheets, AnsitLayout.Guide), book);
        WriteMarks(Add(main, sheets, AnsitLayout.Marks, SheetStateValues.Hidden), book);
        main.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets);
        if (names.HasChildren)
        {
            main.Workbook.AppendChild(names);
        }

        document.PackageProperties.Title = $"Master Ansit {book.Of.Year} {book.Of.OfficeName}";
        document.PackageProperties.Creator = "Portal";
    }

    private static WorksheetPart Add(WorkbookPart main, Sheets sheets, string name, SheetStateValues state = SheetStateValues.Visible)
    {
        var part = main.AddNewPart<WorksheetPart>();
        var sheet = new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = main.GetIdOfPart(part) };
        if (state is not SheetStateValues.Visible)
        {
            sheet.State = state;
        }

        sheets.AppendChild(sheet);
        return part;
    }

    private static DefinedName PrintTitles(Sheets sheets, string range) => new(range) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheets.ChildElements.Count - 1 };

    private static void WriteMarks(WorksheetPart part, AnsitBook book)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteStartElement(new SheetData());
        var cells = new SheetXml(xml);
        var number = 0;
        foreach (var row in AnsitMarks.Rows(book))
        {
            cells.StartRow(++number);
            foreach (var text in row)
            {
                cells.Text(text, AnsitStyles.Mark);
            }

            cells.EndRow();
        }

        xml.WriteEndElement();
        xml.WriteElement(AnsitSheetParts.Protection());
        xml.WriteEndElement();
    }

    private static string Slug(string name)
    {
        var folded = SearchFolding.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        return string.Join('-', new string(folded).Split('-', StringSplitOptions.RemoveEmptyEntries).Take(6));
    }
}
