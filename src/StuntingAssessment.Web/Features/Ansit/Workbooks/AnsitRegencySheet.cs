using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>The few numbers that a regency has as a whole: one row each.</summary>
internal static class AnsitRegencySheet
{
    private const int ValueColumn = 3;
    private const double TitleWidth = 70;

    public static void Write(SheetXml cells, AnsitBook book)
    {
        var (of, sheet, measures) = (book.Of, book.Sheet, book.RegencyMeasures);
        var place = sheet.Places.Select((p, i) => (p, i)).First(x => x.p.Level is IndicatorLevel.Regency).i;
        cells.StartSheet();
        cells.Add(new SheetProperties(new TabColor { Rgb = "FF0D5F58" }, new PageSetupProperties { FitToPage = true }));
        cells.Add(AnsitSheetParts.Frozen(0, AnsitLayout.CodeRow));
        cells.Add(new SheetFormatProperties { DefaultRowHeight = 16 });
        cells.Add(new Columns(AnsitSheetParts.ColumnOf(1, 12), AnsitSheetParts.ColumnOf(2, TitleWidth), AnsitSheetParts.ColumnOf(ValueColumn, 20), AnsitSheetParts.ColumnOf(4, 20)));
        cells.StartData();
        AnsitVillageSheet.Line(cells, 1, 26, $"Master Ansit {of.Year}: {of.OfficeName}", AnsitStyles.Title);
        AnsitVillageSheet.Line(cells, 2, 16, $"{of.RegencyName} seluruhnya. Penilaian {of.AssessmentYear}, keadaan tahun {of.Year}. Diunduh {book.At}.", AnsitStyles.Subtitle);
        AnsitVillageSheet.Line(cells, 3, 16, $"Isi kotak putih. Kosong berarti belum diketahui. Penjelasan di lembar {AnsitLayout.Guide}.", AnsitStyles.Subtitle);
        WriteRow(cells, 5, 24, [("Kode", AnsitStyles.HeadOfLead), ("Indikator", AnsitStyles.HeadOfLead), ($"Tahun {of.Year}", AnsitStyles.Head), ($"Tahun {of.Year - 1}", AnsitStyles.HeadOfBefore)]);
        WriteRow(cells, AnsitLayout.CodeRow, 14, [(AnsitLayout.KeyMark, AnsitStyles.CodeOfLead), ("", AnsitStyles.CodeOfLead), (AnsitLayout.ValueMark, AnsitStyles.Code), (AnsitLayout.BeforeMark(of.Year - 1), AnsitStyles.Code)]);
        var number = AnsitLayout.CodeRow;
        foreach (var measure in measures)
        {
            cells.StartRow(++number, 4 + AnsitSheetParts.HeightOf((measure.Title, TitleWidth)));
            cells.Text(measure.Code, AnsitStyles.Key);
            cells.Text(measure.Title, AnsitStyles.LongName);
            AnsitSheetParts.WriteCell(cells, sheet[place, measure.Index], measure, AnsitSheetParts.StyleOf(measure));
            AnsitSheetParts.WriteCell(cells, sheet.Before(place, measure.Index), measure, AnsitSheetParts.StyleOfBefore(measure));
            cells.EndRow();
        }

        cells.End();
        cells.Add(AnsitSheetParts.Protection());
        cells.Add(ValidationsOf(measures));
        foreach (var element in AnsitSheetParts.Page())
        {
            cells.Add(element);
        }

        cells.End();
    }

    private static void WriteRow(SheetXml cells, int number, double height, IEnumerable<(string Text, uint Style)> texts)
    {
        cells.StartRow(number, height);
        foreach (var (text, style) in texts)
        {
            cells.Text(text, style);
        }

        cells.EndRow();
    }

    private static DataValidations ValidationsOf(IReadOnlyList<Measure> measures)
    {
        var column = SheetCell.ColumnName(ValueColumn);
        return new DataValidations(measures.Select((m, i) => AnsitSheetParts.ValidationOf(m, $"{column}{AnsitLayout.FirstRow + i}", $"{column}{AnsitLayout.FirstRow + i}"))) { Count = (uint)measures.Count };
    }
}
