using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

/// <summary>A small catalogue that is right: every kind once, and an indicator that is a population.</summary>
internal static class ACatalog
{
    public static Indicator Coverage { get; } = new(
        "E11", 11, "Ibu hamil", "Persentase ibu hamil yang mengonsumsi TTD", "Bumil TTD 90", IndicatorKind.Coverage, IndicatorLevel.Village,
        "Bumil mengonsumsi TTD", "BUMIL", Polarity.Up, 80, "Perpres 72/2021", "DINKES", "percent");

    public static Indicator Second { get; } = Coverage with { Code = "E13", SeedNo = 41, Name = "Kehamilan tidak diinginkan", ShortName = "Kehamilan tidak diinginkan", Polarity = Polarity.Down, Target = 15.5m, Owner = "DP3AP2KB" };

    public static Indicator YesNo { get; } = new(
        "P05", 23, "Layanan pendukung", "Desa/kelurahan bebas BAB sembarangan", "ODF", IndicatorKind.YesNo, IndicatorLevel.Village, null, null, Polarity.Up, null, null, "DINKES", "yesno");

    public static Indicator Rate { get; } = new(
        "P19", 48, "Layanan pendukung", "ASFR 15-19", "ASFR 15-19", IndicatorKind.Rate, IndicatorLevel.Regency, null, null, Polarity.Down, 18, "surat 1 Oktober 2024", "DP3AP2KB", "per_1000", "Makin rendah makin baik.");

    public static Indicator Frequency { get; } = new(
        "P17", 46, "Layanan pendukung", "Data surveilans", "Data surveilans", IndicatorKind.Frequency, IndicatorLevel.Regency, null, null, Polarity.Up, 2, "surat 1 Oktober 2024", "DP3AP2KB", "times");

    public static Indicator Children { get; } = new(
        "S03", 28, "Data sasaran", "Jumlah balita", "Balita", IndicatorKind.Count, IndicatorLevel.Village, null, null, Polarity.None, null, null, "DINKES", "children");

    public static IndicatorCatalog Whole { get; } = new(
        [Coverage, YesNo, Second, Frequency, Rate, Children],
        [new("BUMIL", "Ibu hamil", "DINKES"), new("BALITA", "Balita", "DINKES", "S03"), new("PAUD", "Lembaga PAUD", "DIKBUD")]);

    public static CatalogFacts Facts(params (string Measure, int Count)[] cells) => new(["DINKES", "DP3AP2KB", "DIKBUD"], cells.ToDictionary(c => c.Measure, c => c.Count));
}
