namespace StuntingAssessment.Web.Platform.Web;

/// <summary>From nothing or an earlier cycle to one that is open for submission.</summary>
public static partial class Links
{
    public const string NewCycle = "/penilaian/baru";

    public static string CyclePreparation(int year) => $"/penilaian/{year}/persiapan";

    public static string CycleYears(int year) => $"/penilaian/{year}/atur/tahun";

    public static string CycleDifferences(int year) => $"/penilaian/{year}/salin";

    public static string CarriedPeople(int year) => $"/penilaian/{year}/salin/orang";
}
