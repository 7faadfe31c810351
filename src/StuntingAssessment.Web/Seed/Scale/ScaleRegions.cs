using System.Globalization;
using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Seed.Scale;

/// <summary>An invented regency as it was drawn.</summary>
/// <param name="Families">Around how many families a village of it has.</param>
/// <param name="Missing">The share of cells that nobody filled in.</param>
internal sealed record ScaleRegency(Region Region, double Families, double Missing);

/// <summary>
/// A province 99, which the ministry's list does not have, with regencies of very different size, districts of about fifteen villages, and in each
/// regency an office for every standard agency. Everything says that it is synthetic.
/// </summary>
internal sealed class ScaleRegions(PortalDbContext db, TimeProvider time)
{
    public const string ProvinceCode = "99";
    public const string ProvinceName = "Sintetis";

    private const ulong Seed = 99_2026;
    private const int VillagesPerDistrict = 15;
    private const int MostDistricts = 99;

    public async Task<IReadOnlyList<ScaleRegency>> AddAsync(ScaleSize size, CancellationToken cancellationToken)
    {
        var province = Found(RegionLevel.Province, ProvinceCode, ProvinceName, "provinsi", null, size);
        var regions = new List<Region> { province };
        var regencies = new List<ScaleRegency>();
        var village = 0;
        foreach (var (i, villages) in Shares(size).Index())
        {
            var drawn = new SeededNumbers(Seed, Text(i));
            var regency = Found(RegionLevel.Regency, $"{ProvinceCode}.{i + 1:00}", $"Sintetis {i + 1:00}", i % 7 == 6 ? "kota" : "kabupaten", province, size);
            regions.Add(regency);
            regencies.Add(new ScaleRegency(regency, 220 * Math.Exp(0.6 * drawn.Normal()), 0.004 + (0.05 * drawn.Next() * drawn.Next())));
            var perDistrict = Math.Max(VillagesPerDistrict, (villages + MostDistricts - 1) / MostDistricts);
            var districts = (villages + perDistrict - 1) / perDistrict;
            for (var d = 0; d < districts; d++)
            {
                var district = Found(RegionLevel.District, $"{regency.Code}.{d + 1:00}", $"Sintetis {i + 1:00}-{d + 1:00}", "kecamatan", regency, size);
                regions.Add(district);
                for (var v = 0; v < (villages + districts - 1 - d) / districts; v++)
                {
                    regions.Add(Found(RegionLevel.Village, $"{district.Code}.{2001 + v}", $"Sintetis {++village:0000}", "desa", district, size));
                }
            }
        }

        // Parents come before their children: SQLite looks at each row.
        await db.InsertManyAsync(regions, cancellationToken);
        await db.InsertManyAsync([.. regions.SelectMany(r => r.Terms)], cancellationToken);
        await AddOfficesAsync(regencies, size, cancellationToken);
        return regencies;
    }

    public static IReadOnlyList<CycleParticipant> Participants(IReadOnlyList<ScaleRegency> regencies) =>
        [.. regencies.Select(r => new CycleParticipant(r.Region.Code!, r.Region.Title))];

    private async Task AddOfficesAsync(IReadOnlyList<ScaleRegency> regencies, ScaleSize size, CancellationToken cancellationToken)
    {
        var standard = ReferenceFiles.Csv("agencies.csv");
        var offices = regencies.SelectMany(r => standard.Where(a => a["owns_indicators"] is "yes").Select(a => Agency.Found(Ids.New(time), r.Region.Id, $"{a["name"]} (sintetis)", [a["code"]], size.FirstYear, isAssumed: true))).ToList();
        offices.ForEach(o => o.MarkSaved(Ids.New(time)));
        await db.InsertManyAsync(offices, cancellationToken);
    }

    private Region Found(RegionLevel level, string code, string name, string kind, Region? parent, ScaleSize size)
    {
        var region = Region.Found(Ids.New(time), level, new RegionFacts(code, name, kind, parent?.Id), parent, [], size.FirstYear);
        region.MarkSaved(Ids.New(time));
        return region;
    }

    /// <summary>How many villages each regency has: one at least, the largest several times the smallest.</summary>
    private static int[] Shares(ScaleSize size)
    {
        var weights = Enumerable.Range(0, size.Regencies).Select(i => Math.Exp(0.45 * new SeededNumbers(Seed, "bobot", Text(i)).Normal())).ToList();
        var whole = weights.Sum();
        var shares = weights.Select(w => 1 + (int)((size.Villages - size.Regencies) * w / whole)).ToArray();
        for (var (i, left) = (0, size.Villages - shares.Sum()); left > 0; left--)
        {
            shares[i++ % shares.Length]++;
        }

        return shares;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
