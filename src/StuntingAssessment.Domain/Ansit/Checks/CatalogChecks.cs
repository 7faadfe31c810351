using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Ansit.Checks;

/// <summary>What an edit of the catalogue must be, each refusal at its field, and what the catalogue must be as a whole.</summary>
internal static class CatalogChecks
{
    private const decimal MostPercent = 100;
    private const decimal MostPerThousand = 1000;
    private const decimal MostTimes = 366;

    public static void OfCode(IndicatorCatalog catalog, string code)
    {
        Require.Text(code, "Isi kode.", "Code", Indicator.CodeMaxLength);
        Require.That(code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'), "Kode hanya memuat huruf, angka, garis bawah, dan tanda hubung.", "Code");
        Require.That(
            !catalog.Indicators.Select(i => i.Code).Concat(catalog.Populations.Select(p => p.Code)).Contains(code, StringComparer.OrdinalIgnoreCase),
            $"Kode {code} sudah dipakai indikator atau sasaran lain.",
            "Code");
    }

    /// <param name="catalog">As it is: the populations to choose from.</param>
    /// <param name="indicator">As it shall be.</param>
    /// <param name="facts">The standard agencies.</param>
    public static void OfIndicator(IndicatorCatalog catalog, Indicator indicator, CatalogFacts facts)
    {
        Require.Text(indicator.Group, "Isi kelompok indikator.", "Group", Indicator.GroupMaxLength);
        Require.That(!string.Equals(indicator.Group, Measure.PopulationGroup, StringComparison.OrdinalIgnoreCase), $"Kelompok {Measure.PopulationGroup} dipakai untuk daftar sasaran. Pilih nama lain.", "Group");
        Require.Text(indicator.Name, "Isi nama indikator seperti dalam daftar.", "Name", Indicator.NameMaxLength);
        Require.Text(indicator.ShortName, "Isi nama pendek untuk kepala kolom.", "ShortName", Indicator.ShortNameMaxLength);
        OfNumber(catalog, indicator);
        OfKind(catalog, indicator);
        OfTarget(indicator);
        OfOwner(indicator.Owner, facts);
        Require.That((indicator.Note?.Length ?? 0) <= Indicator.NoteMaxLength, $"Isian paling banyak {Indicator.NoteMaxLength} karakter.", "Note");
        if (catalog.PopulationOf(indicator.Code) is { } self)
        {
            Require.That(IsCounted(indicator), $"Indikator ini sama dengan sasaran {self.Name}; jenisnya harus jumlah per desa/kelurahan.", "Kind");
            Require.That(indicator.Owner == self.Owner, $"Indikator ini sama dengan sasaran {self.Name}; pemiliknya mengikuti sasaran itu.", "Owner");
        }
    }

    /// <param name="catalog">As it is.</param>
    /// <param name="population">As it shall be.</param>
    /// <param name="facts">The standard agencies.</param>
    public static void OfPopulation(IndicatorCatalog catalog, Population population, CatalogFacts facts)
    {
        Require.Text(population.Name, "Isi nama sasaran.", "Name", Indicator.NameMaxLength);
        OfOwner(population.Owner, facts);
        if (population.Indicator is { } code)
        {
            Require.That(code is not (AnsitChecks.SeverelyStunted or AnsitChecks.Stunted or AnsitChecks.Measured), $"{code} tetap diisi sebagai indikator: prevalensi dihitung darinya.", "Indicator");
            var same = catalog.FindIndicator(code);
            Require.That(same is not null && IsCounted(same), "Pilih indikator yang berjenis jumlah per desa/kelurahan.", "Indicator");
            Require.That(catalog.PopulationOf(code) is not { } taken || taken.Code == population.Code, $"Indikator {code} sudah menjadi sasaran lain.", "Indicator");
        }
    }

    /// <summary>What was typed is read by the kind, the level and the population of its measure: those stay as long as there are cells.</summary>
    /// <param name="before">As it is.</param>
    /// <param name="after">As it shall be.</param>
    /// <param name="cells">How many by measure, in the activity year.</param>
    public static void KeepsCells(IndicatorCatalog before, IndicatorCatalog after, IReadOnlyDictionary<string, int> cells)
    {
        foreach (var was in before.Measures)
        {
            if (cells.GetValueOrDefault(was.Code) is not (> 0 and var count))
            {
                continue;
            }

            var filled = $"{was.Code} sudah terisi {IndonesianNumber.Format(count)} sel";
            if (after.FindMeasure(was.Code) is not { } now)
            {
                throw new RuleBrokenException($"{filled} dan tidak dapat dihapus.", after.PopulationOf(was.Code) is null ? null : "Indicator");
            }

            Require.That(now.Kind == was.Kind && now.IsPopulation == was.IsPopulation, $"{filled}; jenisnya tidak dapat diubah.", "Kind");
            Require.That(now.Level == was.Level, $"{filled}; tingkatnya tidak dapat diubah.", "Level");
            Require.That(now.Population == was.Population, $"{filled}; sasarannya tidak dapat diubah.", "Population");
        }
    }

    /// <summary>What is wrong with the catalogue as a whole, as sentences; edits one by one leave nothing of it.</summary>
    public static IEnumerable<string> FaultsIn(IndicatorCatalog catalog)
    {
        var codes = catalog.Indicators.Select(i => i.Code).Concat(catalog.Populations.Select(p => p.Code));
        foreach (var twice in codes.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return $"Kode {twice.Key} dipakai dua kali.";
        }

        foreach (var indicator in catalog.Indicators.Where(i => i.Population is { } code && catalog.FindPopulation(code) is null))
        {
            yield return $"Indikator {indicator.Code} {indicator.ShortName} memakai sasaran {indicator.Population}, yang tidak ada.";
        }

        foreach (var population in catalog.Populations.Where(p => p.Indicator is not null))
        {
            if (catalog.FindIndicator(population.Indicator!) is not { } same || !IsCounted(same))
            {
                yield return $"Sasaran {population.Name} sama dengan indikator {population.Indicator}, yang tidak ada atau bukan jumlah per desa/kelurahan.";
            }
            else if (same.Owner != population.Owner)
            {
                yield return $"Indikator {same.Code} sama dengan sasaran {population.Name}; pemiliknya harus sama.";
            }
        }
    }

    private static void OfNumber(IndicatorCatalog catalog, Indicator indicator)
    {
        Require.That(indicator.SeedNo is null or (>= 1 and <= Indicator.HighestSeedNo), $"Isi nomor 1 sampai {Indicator.HighestSeedNo}, atau kosongkan.", "SeedNo");
        Require.That(
            indicator.SeedNo is not { } no || catalog.Indicators.All(i => i.SeedNo != no || i.Code == indicator.Code), $"Nomor {indicator.SeedNo} sudah dipakai indikator lain.", "SeedNo");
    }

    private static void OfKind(IndicatorCatalog catalog, Indicator indicator)
    {
        if (indicator.Kind is IndicatorKind.Coverage)
        {
            Require.Text(indicator.Numerator, "Isi apa yang dihitung sebagai pembilang.", "Numerator", Indicator.NameMaxLength);
            Require.That(indicator.Population is { } code && catalog.FindPopulation(code) is not null, "Pilih sasaran yang menjadi penyebut.", "Population");
            Require.That(indicator.Level is IndicatorLevel.Village, "Cakupan diisi per desa/kelurahan, karena sasarannya dicatat per desa/kelurahan.", "Level");
        }
        else
        {
            Require.That(indicator.Numerator is null, "Hanya cakupan yang mempunyai pembilang.", "Numerator");
            Require.That(indicator.Population is null, "Hanya cakupan yang mempunyai sasaran.", "Population");
            Require.That(
                indicator.Level is IndicatorLevel.Regency || indicator.Kind is not (IndicatorKind.Rate or IndicatorKind.Frequency),
                "Angka per 1.000 dan kali setahun diisi per kabupaten/kota, karena angka desa/kelurahan tidak dapat dijumlahkan.",
                "Level");
        }

        Require.That(
            CatalogNames.UnitOf(indicator.Kind) is { } unit ? indicator.Unit == unit : CatalogNames.CountUnits.ContainsKey(indicator.Unit),
            "Pilih satuan dari daftar.",
            "Unit");
    }

    private static void OfTarget(Indicator indicator)
    {
        if (indicator.Target is not { } target)
        {
            Require.That(indicator.TargetSource is null, "Isi target yang ditetapkan naskah itu, atau kosongkan dasarnya.", "Target");
            return;
        }

        Require.That(indicator.Polarity is not Polarity.None, "Indikator yang tidak dinilai arahnya tidak mempunyai target.", "Target");
        Require.That(indicator.Level is IndicatorLevel.Village || indicator.Kind is not IndicatorKind.YesNo, "Indikator ya/tidak tingkat kabupaten/kota tidak mempunyai target.", "Target");
        Require.That(indicator.Level is IndicatorLevel.Regency || indicator.Kind is not IndicatorKind.Count, "Jumlah per desa/kelurahan tidak mempunyai target, karena jumlahnya mengikuti besarnya wilayah.", "Target");
        var (most, decimals) = indicator.Kind switch
        {
            IndicatorKind.Coverage or IndicatorKind.YesNo => (MostPercent, 2),
            IndicatorKind.Rate => (MostPerThousand, 2),
            IndicatorKind.Frequency => (MostTimes, 0),
            IndicatorKind.Count => (decimal.MaxValue, 0),
        };
        Require.That(target >= 0 && target <= most, most == decimal.MaxValue ? "Target tidak boleh negatif." : $"Isi target 0 sampai {IndonesianNumber.Format(most)}.", "Target");
        Require.That(decimal.Round(target, decimals) == target, decimals == 0 ? "Isi target dengan bilangan bulat." : "Isi target dengan paling banyak dua desimal.", "Target");
        Require.Text(indicator.TargetSource, "Tulis naskah yang menetapkan target itu.", "TargetSource", Indicator.SourceMaxLength);
    }

    private static void OfOwner(string owner, CatalogFacts facts) => Require.That(facts.Agencies.Contains(owner), "Pilih perangkat daerah baku yang biasanya mempunyai angkanya.", "Owner");

    private static bool IsCounted(Indicator indicator) => indicator is { Kind: IndicatorKind.Count, Level: IndicatorLevel.Village };
}
