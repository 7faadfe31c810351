using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Spreadsheets;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>One row a village, one column a number of the office, and the same columns of the year before in grey.</summary>
internal static class AnsitVillageSheet
{
    /// <summary>So many columns beside the names are still read on one sheet of paper.</summary>
    private const int OnOnePage = 9;

    private const double Width = 18;
    private const int LongestHead = 60;

    public static void Write(SheetXml cells, AnsitBook book)
    {
        var measures = book.VillageMeasures;
        cells.StartSheet();
        cells.Add(new SheetProperties(new TabColor { Rgb = "FF0D5F58" }, new PageSetupProperties { FitToPage = true }));
        cells.Add(AnsitSheetParts.Frozen(AnsitLayout.LeadColumns, AnsitLayout.CodeRow));
        cells.Add(new SheetFormatProperties { DefaultRowHeight = 16, CustomHeight = true });
        cells.Add(ColumnsOf(measures.Count));
        cells.StartData();
        WriteHead(cells, book);
        var last = WriteRows(cells, book);
        cells.End();
        cells.Add(AnsitSheetParts.Protection());
        if (last >= AnsitLayout.FirstRow)
        {
            cells.Add(ValidationsOf(measures, last));
        }

        foreach (var element in AnsitSheetParts.Page((measures.Count + OnOnePage - 1) / OnOnePage))
        {
            cells.Add(element);
        }

        cells.End();
    }

    /// <summary>Without the year before; the codes, names and heads again on every sheet of paper.</summary>
    public static PrintedPart PrintedOf(AnsitBook book)
    {
        var last = SheetCell.ColumnName(AnsitLayout.LeadColumns + book.VillageMeasures.Count);
        return new PrintedPart($"{AnsitLayout.Villages}!$A$1:${last}${AnsitLayout.CodeRow + book.Sheet.Places.Count(p => p.Level is IndicatorLevel.Village)}", $"{AnsitLayout.Villages}!$A:$C,{AnsitLayout.Villages}!$5:$6");
    }

    private static Columns ColumnsOf(int count) => new(
    [
        AnsitSheetParts.ColumnOf(1, 16),
        AnsitSheetParts.ColumnOf(2, 24),
        AnsitSheetParts.ColumnOf(3, 24),
        .. Enumerable.Range(AnsitLayout.LeadColumns + 1, count).Select(n => AnsitSheetParts.ColumnOf(n, Width)),
        AnsitSheetParts.ColumnOf(AnsitLayout.LeadColumns + count + 1, 2),
        .. Enumerable.Range(AnsitLayout.LeadColumns + count + 2, count).Select(n => AnsitSheetParts.ColumnOf(n, Width)),
    ]);

    private static void WriteHead(SheetXml cells, AnsitBook book)
    {
        var (of, measures, before) = (book.Of, book.VillageMeasures, book.Sheet.Year - 1);
        Line(cells, 1, 26, $"Master Ansit {of.Year}: {of.OfficeName}", AnsitStyles.Title);
        Line(cells, 2, 16, $"{of.RegencyName}. Penilaian {of.AssessmentYear}, keadaan tahun {of.Year}. Diunduh {book.At}.", AnsitStyles.Subtitle);
        Line(cells, 3, 16, $"Isi kotak putih: jumlah, bukan persen. Kosong berarti belum diketahui; nol ditulis 0. Penjelasan di lembar {AnsitLayout.Guide}.", AnsitStyles.Subtitle);

        cells.StartRow(4, 22);
        cells.Skip(AnsitLayout.LeadColumns);
        string? group = null;
        foreach (var measure in measures)
        {
            cells.Text(measure.Group == group ? "" : measure.Group, AnsitStyles.Group);
            group = measure.Group;
        }

        cells.Skip();
        cells.Text($"Isian tahun {before}, untuk dibandingkan", AnsitStyles.Subtitle);
        cells.EndRow();

        cells.StartRow(5, measures.Max(m => AnsitSheetParts.HeightOf((HeadOf(m), Width))));
        foreach (var head in new[] { "Kode", "Desa/kelurahan", "Kecamatan" })
        {
            cells.Text(head, AnsitStyles.HeadOfLead);
        }

        WriteAll(measures, m => cells.Text(HeadOf(m), AnsitStyles.Head));
        cells.Skip();
        WriteAll(measures, m => cells.Text(HeadOf(m), AnsitStyles.HeadOfBefore));
        cells.EndRow();

        cells.StartRow(AnsitLayout.CodeRow, 14);
        cells.Text(AnsitLayout.KeyMark, AnsitStyles.CodeOfLead);
        cells.Blank(AnsitStyles.CodeOfLead);
        cells.Blank(AnsitStyles.CodeOfLead);
        WriteAll(measures, m => cells.Text(m.Code, AnsitStyles.Code));
        cells.Skip();
        WriteAll(measures, _ => cells.Text(AnsitLayout.BeforeMark(before), AnsitStyles.Code));
        cells.EndRow();
    }

    /// <returns>The last row.</returns>
    private static int WriteRows(SheetXml cells, AnsitBook book)
    {
        var (sheet, measures, number) = (book.Sheet, book.VillageMeasures, AnsitLayout.CodeRow);
        foreach (var (place, key) in AnsitLayout.Rows(sheet.Places).Where(r => r.Place.Level is IndicatorLevel.Village))
        {
            var at = sheet.PlaceAt(place.Id)!.Value;
            cells.StartRow(++number);
            cells.Text(key, AnsitStyles.Key);
            cells.Text(place.Name, AnsitStyles.Name);
            cells.Text(place.DistrictName, AnsitStyles.Name);
            WriteAll(measures, m => AnsitSheetParts.WriteCell(cells, sheet[at, m.Index], m, AnsitSheetParts.StyleOf(m)));
            cells.Skip();
            WriteAll(measures, m => AnsitSheetParts.WriteCell(cells, sheet.Before(at, m.Index), m, AnsitSheetParts.StyleOfBefore(m)));
            cells.EndRow();
        }

        return number;
    }

    /// <summary>The guide has it in full.</summary>
    private static string HeadOf(Measure measure) => measure.Title.Length > LongestHead && measure.Indicator is { } indicator ? indicator.ShortName : measure.Title;

    private static void WriteAll(IReadOnlyList<Measure> measures, Action<Measure> write)
    {
        foreach (var measure in measures)
        {
            write(measure);
        }
    }

    internal static void Line(SheetXml cells, int number, double height, string text, uint style)
    {
        cells.StartRow(number, height);
        cells.Text(text, style);
        cells.EndRow();
    }

    private static DataValidations ValidationsOf(IReadOnlyList<Measure> measures, int last)
    {
        var validations = measures.Select((measure, i) =>
        {
            var column = SheetCell.ColumnName(AnsitLayout.LeadColumns + 1 + i);
            var first = $"{column}{AnsitLayout.FirstRow}";
            return AnsitSheetParts.ValidationOf(measure, first, $"{first}:{column}{last}");
        }).ToList();
        return new DataValidations(validations) { Count = (uint)validations.Count };
    }
}
