using DocumentFormat.OpenXml.Spreadsheet;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Spreadsheets.Package;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>How the workbook is filled in, and what each of its columns counts.</summary>
internal static class AnsitGuideSheet
{
    private static readonly string[] Steps =
    [
        "Isi kotak putih di lembar isian. Yang abu-abu tidak dibaca: kode, nama, dan isian tahun sebelumnya.",
        "Tuliskan jumlah, bukan persen. Persen dihitung portal dari jumlah dan sasarannya.",
        "Kosong berarti belum diketahui. Nol ditulis 0; kosong tidak pernah dianggap nol.",
        "Sel yang sudah berisi lalu Anda kosongkan, dikosongkan juga di portal. Baris atau kolom yang Anda hapus tidak mengubah apa pun di sana.",
        "Bila sebuah isian tidak ada artinya di suatu tempat, tulis: tidak berlaku: alasannya. Contoh: tidak berlaku: belum ada posyandu.",
        "Angka saja: 1234 atau 1.234, dan koma untuk desimal. Jangan memakai rumus, tanggal atau sel gabungan.",
        "Menyalin dari lembar lain: tempel sebagai nilai saja. Urutan baris boleh berubah; baris dan kolom dikenali dari kodenya.",
        "Simpan sebagai .xlsx, lalu unggah kembali di halaman tempat Anda mengunduhnya. Belum ada yang disimpan sebelum Anda menyetujui pratinjaunya.",
    ];

    private static readonly double[] Widths = [16, 62, 26, 40, 60];

    public static void Write(SheetXml cells, AnsitBook book)
    {
        cells.StartSheet();
        cells.Add(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        cells.Add(new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0 }));
        cells.Add(new SheetFormatProperties { DefaultRowHeight = 16 });
        cells.Add(new Columns(Widths.Select((width, i) => AnsitSheetParts.ColumnOf(i + 1, width))));
        cells.StartData();
        AnsitVillageSheet.Line(cells, 1, 26, "Petunjuk", AnsitStyles.Title);
        var number = 2;
        foreach (var step in Steps)
        {
            AnsitVillageSheet.Line(cells, ++number, 17, $"{number - 2}.  {step}", AnsitStyles.Plain);
        }

        number += 2;
        WriteRow(cells, number, AnsitStyles.ProseHead, "Kode", "Isian", "Cara mengisi", "Dibagi dengan sasaran", "Catatan");
        foreach (var measure in book.Measures)
        {
            WriteRow(cells, ++number, AnsitStyles.Prose, measure.Code, measure.Title, HowTo(measure), PopulationOf(book, measure), NoteOf(measure));
        }

        cells.End();
        cells.Add(AnsitSheetParts.Protection());
        foreach (var element in AnsitSheetParts.Page())
        {
            cells.Add(element);
        }

        cells.End();
    }

    private static string HowTo(Measure measure) => measure.Kind switch
    {
        IndicatorKind.YesNo => "ya atau tidak",
        IndicatorKind.Rate => "per 1.000, boleh 2 desimal",
        IndicatorKind.Frequency => "berapa kali setahun",
        IndicatorKind.Coverage or IndicatorKind.Count => "bilangan bulat",
    };

    private static string PopulationOf(AnsitBook book, Measure measure) => measure.Population is { } code ? book.Sheet.Catalog.FindMeasure(code)?.Title ?? code : "";

    private static string NoteOf(Measure measure)
    {
        var target = measure.Indicator?.Target is { } value ? $"Target {IndonesianNumber.Format(value)}{(measure.Kind is IndicatorKind.Coverage ? "%" : "")}. " : "";
        return target + (measure.Indicator?.Note ?? "");
    }

    private static void WriteRow(SheetXml cells, int number, uint style, params ReadOnlySpan<string> texts)
    {
        var height = 0.0;
        for (var i = 0; i < texts.Length; i++)
        {
            height = Math.Max(height, AnsitSheetParts.HeightOf((texts[i], Widths[i])));
        }

        cells.StartRow(number, height);
        foreach (var text in texts)
        {
            cells.Text(text, style);
        }

        cells.EndRow();
    }
}
