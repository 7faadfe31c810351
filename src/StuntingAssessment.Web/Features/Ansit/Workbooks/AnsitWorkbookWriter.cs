using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>
/// Writes the workbook that an office fills in: what was typed so far, last year's numbers in grey to the right in the same order, so that a rectangle
/// copied from elsewhere fits. Row by row; nothing of it is held.
/// </summary>
public static class AnsitWorkbookWriter
{
    public static string FileNameOf(AnsitBookOf of) => $"master-ansit-{of.Year}-{of.RegencyCode}-{Slug(of.OfficeName)}.xlsx";

    /// <param name="target">Written from here on, never read; it stays open.</param>
    /// <param name="book">What stands in it.</param>
    public static void Write(Stream target, AnsitBook book)
    {
        using var package = new PackageWriter(target);
        if (book.VillageMeasures.Count > 0)
        {
            package.Add(AnsitLayout.Villages, cells => AnsitVillageSheet.Write(cells, book), printed: AnsitVillageSheet.PrintedOf(book));
        }

        if (book.RegencyMeasures.Count > 0)
        {
            package.Add(AnsitLayout.Regency, cells => AnsitRegencySheet.Write(cells, book));
        }

        package.Add(AnsitLayout.Guide, cells => AnsitGuideSheet.Write(cells, book));
        package.Add(AnsitLayout.Marks, cells => WriteMarks(cells, book), isHidden: true);
        package.Finish(AnsitStyles.Sheet());
    }

    private static void WriteMarks(SheetXml cells, AnsitBook book)
    {
        cells.StartSheet();
        cells.StartData();
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

        cells.End();
        cells.Add(AnsitSheetParts.Protection());
        cells.End();
    }

    private static string Slug(string name)
    {
        var folded = SearchFolding.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        return string.Join('-', new string(folded).Split('-', StringSplitOptions.RemoveEmptyEntries).Take(6));
    }
}
