using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

/// <summary>A sheet with a few columns of every kind: place 0 is the regency, then its villages, so many to a district.</summary>
internal static class ASheet
{
    public const int Regency = 0;

    public static IndicatorCatalog Catalog { get; } = new(
        [
            Row("S01", IndicatorKind.Count), Row("S02", IndicatorKind.Count), Row("S03", IndicatorKind.Count), Row("S04", IndicatorKind.Count), Row("S05", IndicatorKind.Count), Row("S06", IndicatorKind.Count),
            Row("E11", IndicatorKind.Coverage) with { Population = "BUMIL", Numerator = "Bumil mengonsumsi TTD", Polarity = Polarity.Up },
            Row("E13", IndicatorKind.Coverage) with { Population = "BUMIL", Numerator = "Kehamilan tidak diinginkan", Polarity = Polarity.Down },
            Row("P01", IndicatorKind.YesNo), Row("P09", IndicatorKind.Count),
            Row("P17", IndicatorKind.Frequency) with { Level = IndicatorLevel.Regency, Target = 2 },
            Row("P19", IndicatorKind.Rate) with { Level = IndicatorLevel.Regency, Target = 18 },
        ],
        [new("BUMIL", "Ibu hamil", "DINKES"), new("BALITA", "Balita", "DINKES", "S03"), new("KELUARGA", "Keluarga", "DP3AP2KB", "S01"), new("KRS", "Keluarga berisiko", "DP3AP2KB", "S02")]);

    public static Measure MeasureOf(string code) => Catalog.FindMeasure(code)!;

    /// <param name="villages">How many, beside the regency itself.</param>
    /// <param name="perDistrict">All in one district when not given.</param>
    public static RegencySheet Of(int villages = 1, int? perDistrict = null) => new(Catalog, 2023, [
        new AnsitPlace(Id(0), IndicatorLevel.Regency, "65.01", "Kabupaten Bulungan", Id(0), "Kabupaten Bulungan"),
        .. Enumerable.Range(1, villages).Select(n => new AnsitPlace(Id(n), IndicatorLevel.Village, null, $"Desa {n}", Id(1000 + ((n - 1) / (perDistrict ?? villages))), "Kecamatan")),
    ]);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static RegencySheet Put(this RegencySheet sheet, int place, string measure, long? amount) =>
        sheet.Put(place, measure, amount is { } known ? CellContent.Of(known) : CellContent.Empty);

    public static RegencySheet Put(this RegencySheet sheet, int place, string measure, CellContent content)
    {
        sheet.Set(place, sheet.MeasureAt(measure)!.Value, content);
        return sheet;
    }

    public static RegencySheet PutBefore(this RegencySheet sheet, int place, string measure, long? amount)
    {
        sheet.SetBefore(place, sheet.MeasureAt(measure)!.Value, amount is { } known ? CellContent.Of(known) : CellContent.Empty);
        return sheet;
    }

    /// <summary>The villages' column from above.</summary>
    public static RegencySheet Column(this RegencySheet sheet, string measure, params IEnumerable<long?> amounts)
    {
        var place = 1;
        foreach (var amount in amounts)
        {
            sheet.Put(place++, measure, amount);
        }

        return sheet;
    }

    public static RegencySheet ColumnBefore(this RegencySheet sheet, string measure, params IEnumerable<long?> amounts)
    {
        var place = 1;
        foreach (var amount in amounts)
        {
            sheet.PutBefore(place++, measure, amount);
        }

        return sheet;
    }

    private static Indicator Row(string code, IndicatorKind kind) =>
        new(code, null, "Uji", $"Indikator {code}", code, kind, IndicatorLevel.Village, null, null, Polarity.None, null, null, "DINKES", "people");
}
