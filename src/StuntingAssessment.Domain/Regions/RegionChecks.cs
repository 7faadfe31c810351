namespace StuntingAssessment.Domain.Regions;

/// <summary>What code, name, kind and parent of a region may be together.</summary>
internal static class RegionChecks
{
    public static RegionFacts Of(RegionLevel level, RegionFacts facts, Region? parent, int year)
    {
        Require.That((level is RegionLevel.Province) == (parent is null), level is RegionLevel.Province ? "Provinsi tidak mempunyai induk." : "Pilih induknya.", "ParentId");
        if (parent is not null)
        {
            Require.That(parent.Level == level - 1, $"{Capital(RegionLevels.Of(level))} terletak di dalam {RegionLevels.Of(level - 1)}.", "ParentId");
            Require.That(!parent.IsGone, $"{parent.Title} sudah tidak ada.", "ParentId");
            Require.That(parent.From <= year, $"{parent.Title} baru ada sejak {parent.From}.", "Year");
        }

        var code = CodeOf(level, facts.Code, parent?.Code);
        return Named(level, facts) with { Code = code, ParentId = parent?.Id };
    }

    public static RegionFacts Named(RegionLevel level, RegionFacts facts)
    {
        var name = Require.Text(facts.Name, "Isi nama wilayah.", "Name", Region.NameMaxLength);
        Require.That(RegionLevels.KindsOf(level).Contains(facts.Kind), $"Pilih jenisnya: {string.Join(" atau ", RegionLevels.KindsOf(level))}.", "Kind");
        return facts with { Name = name };
    }

    /// <summary>A code has its level's length and begins with its parent's.</summary>
    public static string? CodeOf(RegionLevel level, string? text, string? parentCode)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            Require.That(level is RegionLevel.Village or RegionLevel.District, "Provinsi dan kabupaten/kota selalu mempunyai kode.", "Code");
            return null;
        }

        Require.That(
            RegionCode.TryParse(trimmed, out var code) && code.Level == level,
            $"Kode {RegionLevels.Of(level)} berbentuk {ExampleOf(level)}; \"{trimmed}\" tidak.",
            "Code");
        Require.That(level is RegionLevel.Province || parentCode is not null, "Induknya belum mempunyai kode. Isi kode induknya dahulu.", "Code");
        Require.That(parentCode is null || trimmed.StartsWith(parentCode + ".", StringComparison.Ordinal), $"Kode {trimmed} tidak berawal dengan kode induknya, {parentCode}.", "Code");
        return trimmed;
    }

    /// <summary>One code names one region in a year (decision 0025).</summary>
    /// <param name="code">To be held from the year on.</param>
    /// <param name="year">The first year.</param>
    /// <param name="held">Terms of other regions that have the code.</param>
    public static void Free(string? code, int year, IEnumerable<RegionTerm> held)
    {
        if (code is not null && held.FirstOrDefault(t => t.Code == code && t.Overlaps(year, null)) is { } other)
        {
            throw new RuleBrokenException($"Kode {code} pada tahun {Math.Max(year, other.From)} sudah dipakai {Region.NameOf(other.Kind, other.Name)}.", "Code");
        }
    }

    public static string ExampleOf(RegionLevel level) => level switch
    {
        RegionLevel.Province => "65",
        RegionLevel.Regency => "65.01",
        RegionLevel.District => "65.01.01",
        RegionLevel.Village => "65.01.01.2001",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
