namespace StuntingAssessment.Domain.Regions;

/// <summary>A code list beside the regions of today. Only the provinces of the list are compared; villages without a code stay.</summary>
public sealed class RegionListDiff
{
    private readonly List<RegionListItem> items = [];
    private readonly Dictionary<string, Region> matched = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<Region> uncoded;

    private RegionListDiff(IReadOnlyList<Region> uncoded) => this.uncoded = uncoded;

    public IReadOnlyList<RegionListItem> Items => items;

    public int Same { get; private set; }

    public IEnumerable<RegionListItem> Of(RegionListChange kind) => items.Where(i => i.Kind == kind);

    /// <summary>Wrong lines, as sentences: the list is taken over whole or not at all.</summary>
    public static IReadOnlyList<RegionListProblem> Problems(IReadOnlyList<RegionListRow> rows)
    {
        var problems = new List<RegionListProblem>();
        var codes = rows.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!RegionCode.TryParse(row.Code, out var code))
            {
                problems.Add(new(row.Line, $"Kode \"{row.Code}\" tidak dikenal bentuknya. Contoh: 65.01.01.2001."));
                continue;
            }

            if (!seen.TryAdd(row.Code, row.Line))
            {
                problems.Add(new(row.Line, $"Kode {row.Code} sudah ada pada baris {seen[row.Code]}."));
            }

            if (row.Name.Length is 0 or > Region.NameMaxLength)
            {
                problems.Add(new(row.Line, row.Name.Length == 0 ? "Nama wilayah kosong." : $"Nama wilayah lebih dari {Region.NameMaxLength} karakter."));
            }

            if (RegionLevels.OfKind(row.Kind) != code.Level)
            {
                problems.Add(new(row.Line, $"Kode {row.Code} adalah kode {RegionLevels.Of(code.Level)}, tetapi tingkatnya tertulis \"{row.Kind}\"."));
            }

            var parent = row.Code.LastIndexOf('.') is var dot and > 0 ? row.Code[..dot] : null;
            if (row.ParentCode != parent)
            {
                problems.Add(new(row.Line, parent is null ? "Provinsi tidak mempunyai induk." : $"Induk {row.Code} seharusnya {parent}, tetapi tertulis \"{row.ParentCode}\"."));
            }
            else if (parent is not null && !codes.Contains(parent))
            {
                problems.Add(new(row.Line, $"Induknya, {parent}, tidak ada dalam daftar ini."));
            }
        }

        return problems;
    }

    /// <param name="regions">All that exist today.</param>
    /// <param name="rows">Without problems.</param>
    /// <param name="isConfirmed">Whether a proposal, named by its key, is taken as what it proposes; if not, the old region ends and a new one begins.</param>
    public static RegionListDiff Of(IReadOnlyCollection<Region> regions, IReadOnlyList<RegionListRow> rows, Func<string, bool> isConfirmed)
    {
        var diff = new RegionListDiff([.. regions.Where(r => r.Code is null && !r.IsGone)]);
        var provinces = rows.Where(r => r.Level is RegionLevel.Province).Select(r => r.Code).ToHashSet();
        var byId = regions.ToDictionary(r => r.Id);
        foreach (var level in Enum.GetValues<RegionLevel>())
        {
            var left = regions.Where(r => r.Level == level && !r.IsGone && ProvinceOf(r, byId) is { } province && provinces.Contains(province)).ToList();
            diff.Compare(left, [.. rows.Where(r => r.Level == level)], byId, isConfirmed);
        }

        return diff;
    }

    /// <summary>Makes it so: the new regions, and those of today that changed.</summary>
    /// <param name="year">The first year of the list.</param>
    /// <param name="newId">An id for each new region.</param>
    /// <exception cref="RuleBrokenException">A region changed later than the list's year.</exception>
    public (IReadOnlyList<Region> Added, IReadOnlyList<Region> Changed) Apply(int year, Func<Guid> newId)
    {
        var added = new List<Region>();
        foreach (var item in items.Where(i => i.Row is not null).OrderBy(i => i.Row!.Level))
        {
            var row = item.Row!;
            var parent = row.ParentCode is null ? null : matched[row.ParentCode];
            if (item.Region is { } region)
            {
                region.Call(row.Name, row.Kind, year);
                region.Place(row.Code, parent?.Id, year);
            }
            else
            {
                var found = Region.Found(newId(), row.Level, new RegionFacts(row.Code, row.Name, row.Kind, parent?.Id), parent, [], year);
                matched[row.Code] = found;
                added.Add(found);
            }
        }

        foreach (var item in Of(RegionListChange.Gone))
        {
            var orphan = uncoded.FirstOrDefault(r => r.ParentId == item.Region!.Id);
            Require.That(orphan is null, $"{item.Region!.Title} tidak ada lagi dalam daftar, tetapi masih memuat {orphan?.Title} yang belum berkode. Pindahkan dahulu.");
            item.Region.End(year - 1);
        }

        return (added, [.. items.Where(i => i.Region is not null).Select(i => i.Region!)]);
    }

    private void Compare(List<Region> left, List<RegionListRow> open, Dictionary<Guid, Region> byId, Func<string, bool> isConfirmed)
    {
        var byCode = left.Where(r => r.Code is not null).ToDictionary(r => r.Code!, StringComparer.Ordinal);

        // 1. Code and name as they were.
        Take(open, left, row => byCode.TryGetValue(row.Code, out var region) && Folded(region.Name) == Folded(row.Name) && region.ParentId == ParentOf(row)?.Id ? region : null, (row, region) =>
        {
            if (region.Name != row.Name || region.Kind != row.Kind)
            {
                items.Add(new RegionListItem(RegionListChange.Renamed, region, row, false));
            }
            else
            {
                Same++;
            }
        });

        // 2. The same name in the same parent under another code. Below a parent with a new code, the same last part follows without asking.
        Pair(open, left, row => ParentOf(row) is { } parent ? (parent.Id, Folded(row.Name)) : null, region => region.ParentId is { } parent ? (parent, Folded(region.Name)) : null, RegionListChange.Recoded, isConfirmed);

        // 3. The same code under another name.
        Take(open, left, row => byCode.GetValueOrDefault(row.Code) is { } region && region.ParentId == ParentOf(row)?.Id ? region : null,
            (row, region) => items.Add(new RegionListItem(RegionListChange.Renamed, region, row, false)));

        // 4. The same name in another parent of the same grandparent.
        Pair(open, left, row => ParentOf(row)?.ParentId is { } above ? (above, Folded(row.Name)) : null,
            region => region.ParentId is { } parent && byId.GetValueOrDefault(parent)?.ParentId is { } above ? (above, Folded(region.Name)) : null, RegionListChange.Moved, isConfirmed);

        items.AddRange(open.Select(row => new RegionListItem(RegionListChange.Added, null, row, false)));
        items.AddRange(left.Where(r => r.Code is not null).Select(region => new RegionListItem(RegionListChange.Gone, region, null, false)));
    }

    private void Pair(
        List<RegionListRow> open, List<Region> left, Func<RegionListRow, (Guid, string)?> ofRow, Func<Region, (Guid, string)?> ofRegion, RegionListChange kind, Func<string, bool> isConfirmed)
    {
        // Names repeat inside a regency: only what is unique on both sides is a proposal.
        var rows = open.GroupBy(ofRow).Where(g => g.Key is not null && g.Count() == 1).ToDictionary(g => g.Key!.Value, g => g.Single());
        var candidates = left.GroupBy(ofRegion).Where(g => g.Key is not null && g.Count() == 1).ToDictionary(g => g.Key!.Value, g => g.Single());
        foreach (var (key, row) in rows)
        {
            if (candidates.TryGetValue(key, out var region))
            {
                var item = new RegionListItem(kind, region, row, !Follows(region, row));
                if (!item.IsProposed || isConfirmed(item.Key))
                {
                    items.Add(item);
                    Match(open, left, row, region);
                }
            }
        }
    }

    private void Take(List<RegionListRow> open, List<Region> left, Func<RegionListRow, Region?> find, Action<RegionListRow, Region> tell)
    {
        var still = left.ToHashSet();
        foreach (var row in open.ToList())
        {
            if (find(row) is { } region && still.Remove(region))
            {
                tell(row, region);
                matched[row.Code] = region;
            }
        }

        open.RemoveAll(r => matched.ContainsKey(r.Code));
        left.RemoveAll(r => !still.Contains(r));
    }

    private void Match(List<RegionListRow> open, List<Region> left, RegionListRow row, Region region)
    {
        matched[row.Code] = region;
        open.Remove(row);
        left.Remove(region);
    }

    private bool Follows(Region region, RegionListRow row) =>
        region.Code is { } code && ParentOf(row) is { } parent && region.ParentId == parent.Id && parent.Code != row.ParentCode && LastPart(code) == LastPart(row.Code);

    private Region? ParentOf(RegionListRow row) => row.ParentCode is { } code ? matched.GetValueOrDefault(code) : null;

    private static string? ProvinceOf(Region region, Dictionary<Guid, Region> byId)
    {
        var at = region;
        while (at.ParentId is { } parent && byId.TryGetValue(parent, out var above))
        {
            at = above;
        }

        return at.Code;
    }

    private static string Folded(string name) => SearchFolding.Fold(name);

    private static string LastPart(string code) => code[(code.LastIndexOf('.') + 1)..];
}
