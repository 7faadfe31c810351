using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>The catalogue in words.</summary>
public static class CatalogNames
{
    public static string Of(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Coverage => "cakupan",
        IndicatorKind.YesNo => "ya/tidak",
        IndicatorKind.Count => "jumlah",
        IndicatorKind.Rate => "angka per 1.000",
        IndicatorKind.Frequency => "kali setahun",
    };

    /// <summary>What is typed for it, and what comes of that.</summary>
    public static string Meaning(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Coverage => "Yang diketik ialah pembilangnya; persennya dihitung portal dari pembilang dan sasaran, tidak pernah diketik.",
        IndicatorKind.YesNo => "Dijawab ya atau tidak; portal menghitung berapa yang menjawab ya.",
        IndicatorKind.Count => "Bilangan bulat, dijumlahkan menurut wilayah.",
        IndicatorKind.Rate => "Kejadian per 1.000, dengan paling banyak dua desimal.",
        IndicatorKind.Frequency => "Berapa kali dilaksanakan dalam setahun.",
    };

    public static string Of(IndicatorLevel level) => level switch
    {
        IndicatorLevel.Village => "desa/kelurahan",
        IndicatorLevel.Regency => "kabupaten/kota",
    };

    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.None => "tidak dinilai",
        Polarity.Up => "makin tinggi makin baik",
        Polarity.Down => "makin rendah makin baik",
    };

    /// <summary>The direction below a heading that asks when it is better.</summary>
    public static string BetterWhen(Polarity polarity) => polarity switch
    {
        Polarity.None => "tidak dinilai",
        Polarity.Up => "makin tinggi",
        Polarity.Down => "makin rendah",
    };

    /// <summary>The direction as a sentence, with what it means for the target.</summary>
    public static string Meaning(Indicator indicator) => (indicator.Polarity, TargetOf(indicator)) switch
    {
        (Polarity.Up, { } target) => $"Makin tinggi makin baik. Target tercapai bila capaiannya {target} atau lebih.",
        (Polarity.Down, { } target) => $"Makin rendah makin baik. Target tercapai bila capaiannya {target} atau kurang.",
        (Polarity.Up, null) => "Makin tinggi makin baik. Targetnya belum ditetapkan.",
        (Polarity.Down, null) => "Makin rendah makin baik. Targetnya belum ditetapkan.",
        (Polarity.None, _) => "Hanya keterangan: naik atau turunnya tidak berarti membaik atau memburuk.",
    };

    /// <summary>A word of the portal's own list, or the word itself.</summary>
    public static string Unit(string unit) => Units.GetValueOrDefault(unit, unit);

    /// <summary>What is counted; the other kinds have one unit each.</summary>
    public static IReadOnlyDictionary<string, string> CountUnits { get; } = new Dictionary<string, string>
    {
        ["people"] = "orang",
        ["children"] = "anak",
        ["families"] = "keluarga",
        ["villages"] = "desa/kelurahan",
        ["activities"] = "kegiatan",
        ["places"] = "tempat",
    };

    /// <summary>"80%", "18 per 1.000", "2 kali"; null when there is none.</summary>
    public static string? TargetOf(Indicator indicator) => indicator.Target is not { } target ? null : indicator.Kind switch
    {
        IndicatorKind.Coverage or IndicatorKind.YesNo => $"{IndonesianNumber.Format(target)}%",
        IndicatorKind.Rate => $"{IndonesianNumber.Format(target)} per 1.000",
        IndicatorKind.Frequency => $"{IndonesianNumber.Format(target)} kali",
        IndicatorKind.Count => $"{IndonesianNumber.Format(target)} {Unit(indicator.Unit)}",
    };

    /// <summary>The one unit of a kind; null for a count, which has units of its own.</summary>
    public static string? UnitOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Coverage => "percent",
        IndicatorKind.YesNo => "yesno",
        IndicatorKind.Rate => "per_1000",
        IndicatorKind.Frequency => "times",
        IndicatorKind.Count => null,
    };

    /// <summary>Which properties differ.</summary>
    public static IReadOnlyList<DiffField> Changes(Indicator before, Indicator after) => Changes(CatalogWords.Of(before), CatalogWords.Of(after));

    /// <summary>Which properties differ.</summary>
    public static IReadOnlyList<DiffField> Changes(Population before, Population after) => Changes(CatalogWords.Of(before), CatalogWords.Of(after));

    private static Dictionary<string, string> Units { get; } = new(CountUnits)
    {
        ["percent"] = "persen",
        ["yesno"] = "ya/tidak",
        ["per_1000"] = "per 1.000",
        ["times"] = "kali",
    };

    private static IReadOnlyList<DiffField> Changes(IReadOnlyList<FieldWords> before, IReadOnlyList<FieldWords> after) =>
        [.. before.Zip(after).Where(p => p.First != p.Second).Select(p => new DiffField(p.First.Name, p.First.Value, p.Second.Value))];
}
