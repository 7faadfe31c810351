namespace StuntingAssessment.Domain.Regions;

/// <summary>A region's code in the Ministry of Home Affairs' notation: 2, 4, 6 or 10 digits with dots ("65.01.01.1001").</summary>
public readonly record struct RegionCode
{
    private RegionCode(string value) => Value = value;

    public string Value { get; }

    public RegionLevel Level => Value.Length switch
    {
        2 => RegionLevel.Province,
        5 => RegionLevel.Regency,
        8 => RegionLevel.District,
        _ => RegionLevel.Village,
    };

    public static RegionCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new RuleBrokenException($"Kode wilayah \"{text}\" tidak dikenal bentuknya. Contoh: 65.01.");

    public static bool TryParse(string? text, out RegionCode code)
    {
        code = default;
        var parts = text?.Split('.') ?? [];
        if (parts.Length is < 1 or > 4 || !parts.Select((p, i) => p.Length == (i == 3 ? 4 : 2) && p.All(char.IsAsciiDigit)).All(x => x))
        {
            return false;
        }

        code = new RegionCode(text!);
        return true;
    }

    /// <summary>Is the region, or lies in it.</summary>
    public static bool IsWithin(string code, string region) => code == region || code.StartsWith(region + ".", StringComparison.Ordinal);

    public override string ToString() => Value;
}
