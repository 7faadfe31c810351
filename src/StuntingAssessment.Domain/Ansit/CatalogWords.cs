using System.Globalization;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>Every property of an indicator and of a population but its code, in words and always in the same order.</summary>
internal static class CatalogWords
{
    public static IReadOnlyList<FieldWords> Of(Indicator indicator) =>
    [
        new("Nomor dalam daftar", indicator.SeedNo?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("Kelompok", indicator.Group),
        new("Nama", indicator.Name),
        new("Nama pendek", indicator.ShortName),
        new("Jenis", CatalogNames.Of(indicator.Kind)),
        new("Tingkat", CatalogNames.Of(indicator.Level)),
        new("Pembilang", indicator.Numerator ?? ""),
        new("Sasaran", indicator.Population ?? ""),
        new("Arah", CatalogNames.Of(indicator.Polarity)),
        new("Target", indicator.Target is { } target ? IndonesianNumber.Format(target) : ""),
        new("Dasar target", indicator.TargetSource ?? ""),
        new("Pemilik baku", indicator.Owner),
        new("Satuan", CatalogNames.Unit(indicator.Unit)),
        new("Keterangan", indicator.Note ?? ""),
    ];

    public static IReadOnlyList<FieldWords> Of(Population population) =>
    [
        new("Nama", population.Name),
        new("Pemilik baku", population.Owner),
        new("Sama dengan indikator", population.Indicator ?? ""),
    ];
}
