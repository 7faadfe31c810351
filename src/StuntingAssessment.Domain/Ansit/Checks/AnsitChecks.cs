using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit.Checks;

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

    internal const string Negative = "Isi nol atau lebih; angka tidak boleh negatif.";
    internal const string NotWhole = "Isi bilangan bulat, tanpa koma.";
    internal const string NotYesOrNo = "Isi \"ya\" atau \"tidak\".";

    /// <summary>Fractions do not get as far as a cell: <see cref="CellTyping"/> refuses them with the same sentences.</summary>
    public static AnsitCheck NotACount { get; } = new(
        "bukan-bilangan", CheckSeverity.Error, "Angka negatif atau pecahan", "Yang dihitung adalah orang, keluarga, atau kegiatan: bilangan bulat dari nol ke atas. Persen tidak diisi; dihitung portal.");

    public static AnsitCheck NumeratorTooLarge { get; } = new(
        "pembilang-lebih", CheckSeverity.Error, "Pembilang lebih besar daripada sasaran", "Yang dicakup tidak mungkin lebih banyak daripada sasarannya. Periksa kedua angkanya.");

    public static AnsitCheck NoPopulation { get; } = new(
        "sasaran-nol", CheckSeverity.Error, "Sasaran nol tetapi ada yang dicakup", "Bila sasarannya 0, tidak ada yang dapat dicakup. Kosongkan pembilangnya atau perbaiki sasarannya.");

    public static AnsitCheck MoreStuntedThanMeasured { get; } = new(
        "pendek-lebih-diukur", CheckSeverity.Error, "Balita pendek lebih banyak daripada balita diukur", "Balita sangat pendek dan pendek bersama-sama tidak mungkin melebihi balita yang diukur; selama itu belum diisi, tidak melebihi jumlah balita.");

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
        AddBroken(sheet, place, found);
        AddParts(sheet, plan, place, found);
        AddStunted(sheet, plan, place, found);
        if (Beyond(sheet, place, plan.Measured, plan.Children) is { } measured)
        {
            found.Add(new Finding(MoreMeasuredThanChildren, sheet.Places[place].Id, Measured, $"Balita diukur {measured.Part} lebih banyak daripada jumlah balita: {measured.Whole}. Perbaiki salah satunya.", Children));
        }

        if (Beyond(sheet, place, plan.FamiliesAtRisk, plan.Families) is { } atRisk)
        {
            found.Add(new Finding(MoreAtRiskThanFamilies, sheet.Places[place].Id, FamiliesAtRisk, $"Keluarga berisiko {atRisk.Part} lebih banyak daripada jumlah keluarga: {atRisk.Whole}. Perbaiki salah satunya.", Families));
        }

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

    private static void AddBroken(RegencySheet sheet, int place, List<Finding> found)
    {
        foreach (var measure in sheet.Measures)
        {
            if (sheet[place, measure.Index] is { IsValue: true, Amount: var amount } && (amount < 0 || (amount > 1 && measure.Kind is IndicatorKind.YesNo)))
            {
                found.Add(new Finding(NotACount, sheet.Places[place].Id, measure.Code, measure.Kind is IndicatorKind.YesNo ? NotYesOrNo : Negative));
            }
        }
    }

    private static void AddParts(RegencySheet sheet, CheckPlan plan, int place, List<Finding> found)
    {
        foreach (var (column, population) in plan.Shares)
        {
            if (sheet[place, column] is { IsValue: true } part && sheet[place, population] is { IsValue: true } whole && part.Amount > whole.Amount)
            {
                var (id, measure, of) = (sheet.Places[place].Id, sheet.Measures[column].Code, sheet.Measures[population]);
                found.Add(whole.Amount == 0
                    ? new Finding(NoPopulation, id, measure, $"Terisi {Shown(part.Amount)}, padahal sasarannya 0. Kosongkan, atau perbaiki dahulu sasaran {of.Title}.", of.Code)
                    : new Finding(NumeratorTooLarge, id, measure, $"{Shown(part.Amount)} lebih besar daripada sasarannya, {of.Title}: {Shown(whole.Amount)}. Perbaiki salah satunya.", of.Code));
            }
        }
    }

    /// <summary>The measured are among the children: as long as they are not known, the stunted are held against all of them.</summary>
    private static void AddStunted(RegencySheet sheet, CheckPlan plan, int place, List<Finding> found)
    {
        var (severe, stunted, measured) = (CheckPlan.NumberAt(sheet, place, plan.SeverelyStunted), CheckPlan.NumberAt(sheet, place, plan.Stunted), CheckPlan.NumberAt(sheet, place, plan.Measured));
        var (whole, code, name) = measured is null ? (CheckPlan.NumberAt(sheet, place, plan.Children), Children, "jumlah balita") : (measured, Measured, "balita diukur");
        if ((severe ?? 0) + (stunted ?? 0) > whole)
        {
            var sentence = $"Sangat pendek {Shown(severe)} dan pendek {Shown(stunted)} bersama-sama lebih banyak daripada {name}: {Shown(whole)}. Perbaiki salah satunya.";
            foreach (var part in new[] { severe is > 0 ? SeverelyStunted : null, stunted is > 0 ? Stunted : null }.OfType<string>())
            {
                found.Add(new Finding(MoreStuntedThanMeasured, sheet.Places[place].Id, part, sentence, code));
            }
        }
    }

    /// <returns>Both as they are shown; null unless both are known and the part is the larger.</returns>
    private static (string Part, string Whole)? Beyond(RegencySheet sheet, int place, int part, int whole) =>
        CheckPlan.NumberAt(sheet, place, part) is { } counted && CheckPlan.NumberAt(sheet, place, whole) is { } all && counted > all ? (Shown(counted), Shown(all)) : null;

    private static string Shown(long? number) => number is { } n ? IndonesianNumber.Format(n) : "belum diisi";
}
