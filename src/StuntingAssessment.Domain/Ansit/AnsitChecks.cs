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

    public static AnsitCheck OutOfRange { get; } = new(
        "di-luar-rentang", CheckSeverity.Error, "Angka yang tidak mungkin", "Angka per 1.000 tidak mungkin lebih dari 1.000, dan tidak ada yang terjadi lebih dari 366 kali setahun. Periksa angkanya.");

    /// <summary>The errors among the cells of one place, the numbers being as they are in the sheet.</summary>
    public static IReadOnlyList<Finding> ErrorsAt(RegencySheet sheet, int place)
    {
        var found = new List<Finding>();
        AddErrorsAt(sheet, CheckPlan.Of(sheet.Catalog), place, found);
        return found;
    }

    internal static void AddErrorsAt(RegencySheet sheet, CheckPlan plan, int place, List<Finding> found)
    {
        AddParts(sheet, plan, place, found);
        AddMeasured(sheet, plan, place, found);
        foreach (var (column, limit) in plan.Limits)
        {
            if (sheet[place, column] is { IsValue: true } cell && cell.Amount > limit)
            {
                var measure = sheet.Measures[column];
                var sentence = measure.Kind is IndicatorKind.Rate
                    ? $"{cell.Shown(measure)} per 1.000 tidak mungkin: paling banyak 1.000 per 1.000."
                    : $"{cell.Shown(measure)} kali setahun tidak mungkin: paling banyak {CheckPlan.DaysOfYear} kali.";
                found.Add(new Finding(OutOfRange, sheet.Places[place].Id, measure.Code, sentence));
            }
        }
    }

    private static void AddParts(RegencySheet sheet, CheckPlan plan, int place, List<Finding> found)
    {
        foreach (var (column, population) in plan.Shares)
        {
            if (sheet[place, column] is { IsValue: true } part && sheet[place, population] is { IsValue: true } whole && part.Amount > whole.Amount)
            {
                var (id, measure, title) = (sheet.Places[place].Id, sheet.Measures[column].Code, sheet.Measures[population].Title);
                found.Add(whole.Amount == 0
                    ? new Finding(NoPopulation, id, measure, $"Terisi {Shown(part.Amount)}, padahal sasarannya 0. Kosongkan, atau perbaiki dahulu sasaran {title}.")
                    : new Finding(NumeratorTooLarge, id, measure, $"{Shown(part.Amount)} lebih besar daripada sasarannya, {title}: {Shown(whole.Amount)}."));
            }
        }
    }

    private static void AddMeasured(RegencySheet sheet, CheckPlan plan, int place, List<Finding> found)
    {
        var id = sheet.Places[place].Id;
        if (CheckPlan.NumberAt(sheet, place, plan.Measured) is { } measured)
        {
            var (severe, stunted) = (CheckPlan.NumberAt(sheet, place, plan.SeverelyStunted), CheckPlan.NumberAt(sheet, place, plan.Stunted));
            if ((severe ?? 0) + (stunted ?? 0) > measured)
            {
                var sentence = $"Sangat pendek {Shown(severe)} dan pendek {Shown(stunted)} bersama-sama lebih banyak daripada balita diukur: {Shown(measured)}.";
                foreach (var code in new[] { severe is > 0 ? SeverelyStunted : null, stunted is > 0 ? Stunted : null }.OfType<string>())
                {
                    found.Add(new Finding(MoreStuntedThanMeasured, id, code, sentence));
                }
            }

            if (CheckPlan.NumberAt(sheet, place, plan.Children) is { } children && measured > children)
            {
                found.Add(new Finding(MoreMeasuredThanChildren, id, Measured, $"Balita diukur {Shown(measured)} lebih banyak daripada jumlah balita: {Shown(children)}."));
            }
        }

        if (CheckPlan.NumberAt(sheet, place, plan.FamiliesAtRisk) is { } atRisk && CheckPlan.NumberAt(sheet, place, plan.Families) is { } families && atRisk > families)
        {
            found.Add(new Finding(MoreAtRiskThanFamilies, id, FamiliesAtRisk, $"Keluarga berisiko {Shown(atRisk)} lebih banyak daripada jumlah keluarga: {Shown(families)}."));
        }
    }

    private static string Shown(long? number) => number is { } n ? IndonesianNumber.Format(n) : "belum diisi";
}
