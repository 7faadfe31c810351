namespace StuntingAssessment.Web.Platform.Web;

/// <summary>The Master Ansit's list, and who has its numbers.</summary>
public static partial class Links
{
    public static string CatalogCsv(int year) => $"/penilaian/{year}/indikator.csv";

    public static string PopulationsCsv(int year) => $"/penilaian/{year}/sasaran.csv";

    /// <summary>Indicators and populations, a sheet each.</summary>
    public static string CatalogWorkbook(int year) => $"/penilaian/{year}/indikator.xlsx";

    public static string Indicator(int year, string indicator) => $"/penilaian/{year}/indikator/{indicator}";

    public static string Population(int year, string population) => $"/penilaian/{year}/sasaran/{population}";

    public static string StandardCatalog(int year) => $"/penilaian/{year}/atur/daftar-baku";

    public static string NewIndicator(int year) => $"/penilaian/{year}/atur/indikator-baru";

    public static string IndicatorEdit(int year, string indicator) => $"/penilaian/{year}/atur/indikator/{indicator}";

    public static string IndicatorRemoval(int year, string indicator) => $"/penilaian/{year}/atur/indikator/{indicator}/hapus";

    public static string IndicatorOrder(int year, string group) => $"/penilaian/{year}/atur/urutan-indikator?kelompok={Uri.EscapeDataString(group)}";

    public static string NewPopulation(int year) => $"/penilaian/{year}/atur/sasaran-baru";

    public static string PopulationEdit(int year, string population) => $"/penilaian/{year}/atur/sasaran/{population}";

    public static string PopulationRemoval(int year, string population) => $"/penilaian/{year}/atur/sasaran/{population}/hapus";

    public static string AnsitOwner(int year, string regency, string measure) => $"/penilaian/{year}/ansit/{regency}/pemilik/{measure}";
}
