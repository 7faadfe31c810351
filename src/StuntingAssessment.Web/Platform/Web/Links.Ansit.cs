namespace StuntingAssessment.Web.Platform.Web;

/// <summary>The Master Ansit's addresses. The office is named by its id: offices have no code of their own.</summary>
public static partial class Links
{
    public static string Ansit(int year) => $"/penilaian/{year}/ansit";

    public static string AnsitRegency(int year, string regency) => $"/penilaian/{year}/ansit/{regency}";

    /// <summary>The grid of one office.</summary>
    public static string AnsitGrid(int year, string regency, Guid office) => $"/penilaian/{year}/ansit/{regency}/opd/{office}";

    /// <summary>The plain form of one village, without scripts.</summary>
    public static string AnsitVillage(int year, string regency, Guid office, Guid place) => $"/penilaian/{year}/ansit/{regency}/opd/{office}/desa/{place}";

    public static string AnsitWorkbook(int year, string regency, Guid office) => $"/penilaian/{year}/ansit/{regency}/opd/{office}/buku";

    public static string AnsitWorkbookFile(int year, string regency, Guid office) => $"{AnsitWorkbook(year, regency, office)}/templat.xlsx";

    /// <summary>A workbook that came back: what it would do, and later what it did.</summary>
    public static string AnsitUpload(int year, string regency, Guid office, Guid book) => $"{AnsitWorkbook(year, regency, office)}/{book}";

    public static string AnsitUploadDiscard(int year, string regency, Guid office, Guid book) => $"{AnsitUpload(year, regency, office, book)}/pembuangan";

    /// <summary>The same workbook with its faults marked.</summary>
    public static string AnsitMendedWorkbook(int year, string regency, Guid office, Guid book) => $"{AnsitUpload(year, regency, office, book)}/perbaikan.xlsx";

    /// <summary>Takes a batch back, from the workbooks' page.</summary>
    public static string AnsitWorkbookUndo(int year, string regency, Guid office, Guid entry) => $"{AnsitWorkbook(year, regency, office)}/kumpulan/{entry}/pembatalan";

    public static string AnsitProblems(int year, string regency) => $"/penilaian/{year}/ansit/{regency}/periksa";

    /// <summary>A reason for a warning, or for several of one rule.</summary>
    public static string AnsitAcceptances(int year, string regency) => $"/penilaian/{year}/ansit/{regency}/periksa/terima";

    public static string AnsitAcceptance(int year, string regency, string finding) => $"{AnsitAcceptances(year, regency)}?temuan={Uri.EscapeDataString(finding)}";

    public static string AnsitAcceptanceRemovals(int year, string regency) => $"/penilaian/{year}/ansit/{regency}/periksa/cabut";

    /// <summary>Everything there is to know about one cell.</summary>
    public static string AnsitCell(int year, string regency, Guid place, string measure) => $"/penilaian/{year}/ansit/{regency}/sel/{place}/{Uri.EscapeDataString(measure)}";

    public static string AnsitCellComments(int year, string regency, Guid place, string measure) => $"{AnsitCell(year, regency, place, measure)}/catatan";

    /// <summary>The grid with the cursor on a cell.</summary>
    public static string AnsitGridAt(int year, string regency, Guid office, Guid place, string measure) => $"{AnsitGrid(year, regency, office)}#sel={place}:{measure}";

    public static string AnsitFigures(int year, string regency) => $"/penilaian/{year}/ansit/{regency}/capaian";

    /// <summary>The regencies together and side by side.</summary>
    public static string AnsitProvinceFigures(int year) => $"{Ansit(year)}/capaian";

    /// <summary>One figure by regencies.</summary>
    public static string AnsitProvinceFiguresOf(int year, string figure) => $"{AnsitProvinceFigures(year)}?indikator={Uri.EscapeDataString(figure)}";

    /// <summary>The same for one district, for one figure by places, or for both.</summary>
    public static string AnsitFiguresOf(int year, string regency, string? district, string? figure, string format = "") =>
        $"{AnsitFigures(year, regency)}{format}" + string.Concat(new[] { (Name: "kecamatan", Value: district), (Name: "indikator", Value: figure) }
            .Where(p => !string.IsNullOrEmpty(p.Value)).Select((p, i) => $"{(i == 0 ? '?' : '&')}{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    public static string AnsitOwners(int year, string regency) => $"/penilaian/{year}/ansit/{regency}/pemilik";

    /// <summary>Whose number has another owner than in the earlier cycle.</summary>
    public static string AnsitOwnerDifferences(int year, string regency) => $"{AnsitOwners(year, regency)}#beda";

    public static string AnsitChecks(int year) => $"/penilaian/{year}/ansit/aturan";

    public static string Catalog(int year) => $"/penilaian/{year}/indikator";
}
