using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// Every rule of the Master Ansit, in one place. An error between two numbers is told of the part (the numerator, the measured children), never of
/// the whole (the population), which may belong to another agency: writing a part that breaks the rule is refused, writing a whole leaves the part's error open.
/// </summary>
public static partial class AnsitChecks
{
    public const string Families = "KELUARGA";
    public const string FamiliesAtRisk = "KRS";
    public const string Children = "BALITA";
    public const string SeverelyStunted = "S04";
    public const string Stunted = "S05";
    public const string Measured = "S06";

    public static AnsitCheck NumeratorTooLarge { get; } = new(
        "pembilang-lebih", CheckSeverity.Error, "Pembilang lebih besar daripada sasaran", "Yang dicakup tidak mungkin lebih banyak daripada sasarannya. Periksa kedua angkanya.");

    public static AnsitCheck NoPopulation { get; } = new(
        "sasaran-nol", CheckSeverity.Error, "Sasaran nol tetapi ada yang dicakup", "Bila sasarannya 0, tidak ada yang dapat dicakup. Kosongkan pembilangnya atau perbaiki sasarannya.");

    public static AnsitCheck MoreStuntedThanMeasured { get; } = new(
        "pendek-lebih-diukur", CheckSeverity.Error, "Balita pendek lebih banyak daripada balita diukur", "Balita sangat pendek dan pendek bersama-sama tidak mungkin melebihi balita yang diukur.");

    public static AnsitCheck MoreMeasuredThanChildren { get; } = new(
        "diukur-lebih-balita", CheckSeverity.Error, "Balita diukur lebih banyak daripada balita", "Balita yang diukur tidak mungkin melebihi jumlah balita.");

    public static AnsitCheck MoreAtRiskThanFamilies { get; } = new(
        "krs-lebih-keluarga", CheckSeverity.Error, "Keluarga berisiko lebih banyak daripada keluarga", "Keluarga berisiko stunting adalah bagian dari keluarga; jumlahnya tidak mungkin melebihi jumlah keluarga.");

    /// <summary>The errors among the cells of one place, the numbers being as they are in the sheet.</summary>
    public static IEnumerable<Finding> ErrorsAt(RegencySheet sheet, int place)
    {
        var id = sheet.Places[place].Id;
        foreach (var measure in sheet.Measures)
        {
            if (measure.Population is { } population && sheet[place, measure.Index].Number is { } part && sheet.Number(place, population) is { } whole && part > whole)
            {
                yield return whole == 0
                    ? new Finding(NoPopulation, id, measure.Code, $"Terisi {Shown(part)}, padahal sasarannya 0. Kosongkan, atau perbaiki dahulu sasaran {TitleOf(sheet, population)}.")
                    : new Finding(NumeratorTooLarge, id, measure.Code, $"{Shown(part)} lebih besar daripada sasarannya, {TitleOf(sheet, population)}: {Shown(whole)}.");
            }
        }

        if (sheet.Number(place, Measured) is { } measured)
        {
            var (severe, stunted) = (sheet.Number(place, SeverelyStunted), sheet.Number(place, Stunted));
            if ((severe ?? 0) + (stunted ?? 0) > measured)
            {
                var sentence = $"Sangat pendek {Shown(severe)} dan pendek {Shown(stunted)} bersama-sama lebih banyak daripada balita diukur: {Shown(measured)}.";
                foreach (var code in new[] { severe is > 0 ? SeverelyStunted : null, stunted is > 0 ? Stunted : null }.OfType<string>())
                {
                    yield return new Finding(MoreStuntedThanMeasured, id, code, sentence);
                }
            }

            if (sheet.Number(place, Children) is { } children && measured > children)
            {
                yield return new Finding(MoreMeasuredThanChildren, id, Measured, $"Balita diukur {Shown(measured)} lebih banyak daripada jumlah balita: {Shown(children)}.");
            }
        }

        if (sheet.Number(place, FamiliesAtRisk) is { } atRisk && sheet.Number(place, Families) is { } families && atRisk > families)
        {
            yield return new Finding(MoreAtRiskThanFamilies, id, FamiliesAtRisk, $"Keluarga berisiko {Shown(atRisk)} lebih banyak daripada jumlah keluarga: {Shown(families)}.");
        }
    }

    private static string Shown(long? number) => number is { } n ? IndonesianNumber.Format(n) : "belum diisi";

    private static string TitleOf(RegencySheet sheet, string measure) => sheet.Measures[sheet.MeasureAt(measure)!.Value].Title;
}
