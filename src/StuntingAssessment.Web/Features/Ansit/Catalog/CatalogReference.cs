using System.Globalization;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>The Master Ansit's list as the letter of 1 October 2024 has it, with the populations it divides by.</summary>
internal static class CatalogReference
{
    /// <summary>The indicators that are populations themselves: one number, one owner.</summary>
    private static readonly Dictionary<string, string> CountedBy = new() { ["KELUARGA"] = "S01", ["KRS"] = "S02", ["BALITA"] = "S03" };

    private const string OtherOwner = "Di sebagian daerah angka ini dipegang perangkat daerah lain, misalnya yang mengurus keluarga berencana. Bila demikian, tetapkan pemiliknya untuk kabupaten/kota itu.";

    private static readonly Dictionary<string, string> Notes = new()
    {
        ["E05"] = OtherOwner,
        ["E23"] = OtherOwner,
        ["P19"] = "Daftar resmi menulis \"paling sedikit 18\", tetapi makin rendah makin baik: kelahiran pada usia 15-19 tahun hendak diturunkan. Portal membacanya demikian.",
        ["S06"] = "Tidak ada dalam daftar pada surat, tetapi laman nasional memintanya; dipakai menghitung prevalensi dan cakupan pengukuran.",
    };

    public static IndicatorCatalog Read() => new(
        [.. ReferenceFiles.Csv("indicators.csv").Select(IndicatorOf)],
        [.. ReferenceFiles.Csv("populations.csv").Select(row => new Population(row["code"], row["name"], row["default_owner"], CountedBy.GetValueOrDefault(row["code"])))]);

    private static Indicator IndicatorOf(IReadOnlyDictionary<string, string> row) => new(
        row["code"],
        OrNull(row["seed_no"]) is { } no ? int.Parse(no, CultureInfo.InvariantCulture) : null,
        row["group"],
        row["name"],
        row["short_name"],
        Enum.Parse<IndicatorKind>(row["kind"], ignoreCase: true),
        Enum.Parse<IndicatorLevel>(row["level"], ignoreCase: true),
        OrNull(row["numerator"]),
        OrNull(row["denominator_population"]),
        Enum.Parse<Polarity>(row["polarity"], ignoreCase: true),
        OrNull(row["target_2024"]) is { } target ? decimal.Parse(target, CultureInfo.InvariantCulture) : null,
        OrNull(row["target_source"]) is "letter of 1 October 2024" ? "surat 1 Oktober 2024" : OrNull(row["target_source"]),
        row["default_owner"],
        row["unit"],
        Notes.GetValueOrDefault(row["code"]));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
