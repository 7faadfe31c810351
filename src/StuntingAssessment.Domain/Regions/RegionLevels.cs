namespace StuntingAssessment.Domain.Regions;

public static class RegionLevels
{
    /// <summary>"kabupaten/kota".</summary>
    public static string Of(RegionLevel level) => level switch
    {
        RegionLevel.Province => "provinsi",
        RegionLevel.Regency => "kabupaten/kota",
        RegionLevel.District => "kecamatan",
        RegionLevel.Village => "desa/kelurahan",
    };

    /// <summary>The words that the ministry's list has for regions of the level.</summary>
    public static IReadOnlyList<string> KindsOf(RegionLevel level) => level switch
    {
        RegionLevel.Province => ["provinsi"],
        RegionLevel.Regency => ["kabupaten", "kota"],
        RegionLevel.District => ["kecamatan"],
        RegionLevel.Village => ["desa", "kelurahan"],
    };

    public static RegionLevel? OfKind(string kind) =>
        Enum.GetValues<RegionLevel>().Cast<RegionLevel?>().FirstOrDefault(level => KindsOf(level!.Value).Contains(kind));
}
