namespace StuntingAssessment.Domain.Regions;

public enum RegionLevel
{
    Province,
    Regency,
    District,
    Village,
}

/// <summary>One province, regency, district or village of the code list. Reference data.</summary>
public sealed class Region
{
    private Region(string code, string name, RegionLevel level, string? parentCode, string kind)
    {
        Code = code;
        Name = name;
        Level = level;
        ParentCode = parentCode;
        Kind = kind;
    }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public RegionLevel Level { get; private set; }

    public string? ParentCode { get; private set; }

    /// <summary>The list's own word: provinsi, kabupaten, kota, kecamatan, desa, kelurahan.</summary>
    public string Kind { get; private set; }

    public static Region Of(RegionCode code, string name, string kind, RegionCode? parent) =>
        new(code.Value, name, code.Level, parent?.Value, kind);
}
