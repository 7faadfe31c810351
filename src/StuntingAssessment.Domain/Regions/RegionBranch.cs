namespace StuntingAssessment.Domain.Regions;

/// <summary>A region with all that lies in it today. Codes begin with the parent's, so that a new code reaches down.</summary>
public sealed class RegionBranch(Region top, IReadOnlyList<Region> below)
{
    public Region Top { get; } = top;

    public IReadOnlyList<Region> Below { get; } = below;

    public IEnumerable<Region> All => Below.Prepend(Top);

    public IReadOnlyList<Region> Children => [.. Below.Where(r => r.ParentId == Top.Id).OrderBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal)];

    /// <summary>Another code, another parent, or the first code of a village that had none.</summary>
    /// <param name="code">As the list prints it; empty takes the code away.</param>
    /// <param name="parent">The region it lies in from then on; null for a province.</param>
    /// <param name="act">When, and what stands in the way.</param>
    public void Recode(string? code, Region? parent, RegionAct act)
    {
        var before = Top.Changeable(act.Year).Facts;
        var after = RegionChecks.Of(Top.Level, before with { Code = code }, parent, act.Year);
        Require.That(after != before, "Kode dan induknya masih sama.", "Code");
        RegionChecks.Free(after.Code, act.Year, act.Held);
        Accepted(act, Top);
        Take(Top, after.Code, after.ParentId, act.Year, [.. act.Held]);
        Top.Tell(new RegionRecoded(Top.Title, before.Code, after.Code, before.ParentId == after.ParentId ? null : parent?.Title, Below.Count, act.Year));
    }

    /// <summary>New regions out of one, which goes on beside them or ends.</summary>
    /// <param name="parts">The new regions, with ids of their own.</param>
    /// <param name="parent">The parent of all of them.</param>
    /// <param name="places">For each child the part that takes it; null: it stays.</param>
    /// <param name="remains">The region goes on.</param>
    /// <param name="act">When, and what stands in the way.</param>
    public IReadOnlyList<Region> Split(IReadOnlyList<NewRegion> parts, Region? parent, IReadOnlyDictionary<Guid, Guid?> places, bool remains, RegionAct act)
    {
        Top.Changeable(act.Year);
        Require.That(parts.Count >= (remains ? 1 : 2), remains ? "Isi paling sedikit satu wilayah baru." : "Wilayah yang tidak diteruskan dimekarkan menjadi paling sedikit dua wilayah baru.", "Parts[0].Name");
        foreach (var child in Children)
        {
            Require.That(
                places.TryGetValue(child.Id, out var place) && (place is null ? remains : parts.Any(p => p.Id == place)),
                $"Tentukan wilayah mana yang menerima {child.Title}.",
                $"Places[{child.Id}]");
        }

        Ending(act, Top, remains);
        var held = act.Held.ToList();
        var arisen = new List<Region>();
        foreach (var part in parts)
        {
            var region = Region.Found(part.Id, Top.Level, new RegionFacts(part.Code, part.Name ?? "", part.Kind ?? "", parent?.Id), parent, held, act.Year);
            region.Arise(Top, act.Year);
            held.Add(region.Latest);
            arisen.Add(region);
        }

        foreach (var child in Children)
        {
            if (places[child.Id] is { } place)
            {
                var target = arisen.Find(r => r.Id == place)!;
                Take(child, Under(target.Code, child.Code), target.Id, act.Year, held);
            }
        }

        if (!remains)
        {
            Top.End(act.Year - 1);
        }

        Top.Tell(new RegionSplit(Top.Title, [.. arisen.Select(r => r.Title)], remains, act.Year));
        return arisen;
    }

    /// <summary>Takes in other regions of the same level. A child whose code is taken there stays without one until it gets its own.</summary>
    public void TakeIn(IReadOnlyList<RegionBranch> others, RegionAct act)
    {
        Require.That(others.Count > 0, "Pilih paling sedikit satu wilayah yang digabung.", "Others");
        Top.Changeable(act.Year);
        var held = act.Held.Concat(Below.Select(r => r.Latest)).ToList();
        foreach (var other in others)
        {
            Require.That(other.Top.Level == Top.Level && other.Top.Id != Top.Id, "Hanya wilayah yang setingkat yang dapat digabung.", "Others");
            other.Top.Changeable(act.Year);
            Ending(act, other.Top, remains: false);
            foreach (var child in other.Children)
            {
                var code = Under(Top.Code, child.Code);
                other.Take(child, held.Exists(t => t.Code == code && t.Overlaps(act.Year, null)) ? null : code, Top.Id, act.Year, held);
                Require.That(child.Code is not null || child.Level > RegionLevel.Regency, $"Kode {code} sudah dipakai. Ubah dahulu kode {child.Title}.", "Others");
                held.Add(child.Latest);
            }

            Top.Arise(other.Top, act.Year);
            other.Top.End(act.Year - 1);
        }

        Top.Tell(new RegionsMerged([.. others.Select(o => o.Top.Title)], Top.Title, act.Year));
    }

    /// <summary>A region and what lies in it: the last part of each code stays.</summary>
    private void Take(Region region, string? code, Guid? parentId, int year, List<RegionTerm> held)
    {
        RegionChecks.Free(code, year, held);
        region.Place(code, parentId, year);
        foreach (var child in Below.Where(r => r.ParentId == region.Id))
        {
            Take(child, Under(code, child.Code), region.Id, year, held);
        }
    }

    private static string? Under(string? parentCode, string? code) =>
        parentCode is null || code is null ? null : $"{parentCode}.{code[(code.LastIndexOf('.') + 1)..]}";

    internal static void Accepted(RegionAct act, Region region) =>
        Require.That(
            act.RunningYears.Count == 0 || act.IsAccepted,
            $"{region.Title} ikut dalam penilaian {string.Join(", ", act.RunningYears)} yang masih berjalan. Siklus itu tetap memakai kode dan nama yang sekarang; nyatakan bahwa Anda mengetahuinya.",
            "IsAccepted");

    private static void Ending(RegionAct act, Region region, bool remains) =>
        Require.That(
            remains || act.RunningYears.Count == 0,
            $"{region.Title} ikut dalam penilaian {string.Join(", ", act.RunningYears)} yang masih berjalan dan tidak dapat dihapus. Selesaikan siklus itu dahulu.",
            "Year");
}

/// <summary>A region that arises, as it is typed.</summary>
public sealed record NewRegion(Guid Id, string? Name, string? Kind, string? Code);
