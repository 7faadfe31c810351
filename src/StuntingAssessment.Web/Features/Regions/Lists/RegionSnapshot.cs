using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Regions.Lists;

/// <summary>Regions as they were, to tell what an act made of them. Nothing is saved meanwhile.</summary>
public sealed class RegionSnapshot
{
    private readonly List<Region> regions;
    private readonly Dictionary<Guid, RegionFacts> facts;
    private readonly Dictionary<Guid, string> titles;

    private RegionSnapshot(IEnumerable<Region> regions, IEnumerable<Region> named)
    {
        // In the order of their codes, so that the same act always has the same fingerprint.
        this.regions = [.. regions.OrderBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Id)];
        facts = this.regions.ToDictionary(r => r.Id, r => r.Latest.Facts);
        titles = this.regions.Concat(named).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Title);
    }

    /// <param name="regions">What the act may change.</param>
    /// <param name="named">What else may be named: parents.</param>
    public static RegionSnapshot Of(IEnumerable<Region> regions, params IEnumerable<Region?> named) => new(regions, named.OfType<Region>());

    public IReadOnlyList<RegionDifference> Differences(IEnumerable<Region> arisen)
    {
        var added = arisen.ToList();
        added.ForEach(r => titles[r.Id] = r.Title);
        return
        [
            .. added.Select(r => new RegionDifference(r.Title, $"baru, {Coded(r.Code)}{Within(r.ParentId)}")),
            .. regions.Select(r => (Region: r, What: Difference(r))).Where(r => r.What.Length > 0).Select(r => new RegionDifference(titles[r.Region.Id], r.What)),
        ];
    }

    public static string Fingerprint(IEnumerable<RegionDifference> differences) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', differences.Select(d => $"{d.Title}|{d.What}")))))[..16];

    private string Difference(Region region)
    {
        var (before, after) = (facts[region.Id], region.Latest.Facts);
        return string.Join("; ", new[]
        {
            region.IsGone ? $"tidak ada lagi sejak {region.To + 1}" : null,
            before.Name != after.Name || before.Kind != after.Kind ? $"menjadi {Region.NameOf(after.Kind, after.Name)}" : null,
            before.Code != after.Code ? $"kode {before.Code ?? "belum ada"} menjadi {after.Code ?? "belum ada"}" : null,
            before.ParentId != after.ParentId ? $"pindah{Within(after.ParentId)}" : null,
        }.OfType<string>());
    }

    private string Within(Guid? parent) => parent is { } id && titles.TryGetValue(id, out var title) ? $" ke dalam {title}" : "";

    private static string Coded(string? code) => code is null ? "belum berkode" : $"kode {code}";
}
