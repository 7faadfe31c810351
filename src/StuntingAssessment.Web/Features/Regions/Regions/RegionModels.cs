using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>One line of a list of regions, as of a year.</summary>
/// <param name="Below">How many regions lie in it in that year.</param>
/// <param name="Where">The name of its parent; told in search results.</param>
public sealed record RegionRow(Guid Id, string? Code, string Name, string Kind, int Below, int From, int? To, string? Where = null)
{
    public string Title => Domain.Regions.Region.NameOf(Kind, Name);

    public string Period => RegionYears.Of(From, To);
}

public sealed record RegionPlace(Guid Id, string Title);

/// <summary>One term of a region's own history.</summary>
public sealed record TermRow(string Years, string? Code, string Title, RegionPlace? Parent);

/// <summary>A region that came before or after.</summary>
public sealed record KinRow(Guid Id, string Title, int Year);

public sealed record RegionPage(
    Guid Id,
    RegionLevel Level,
    string Title,
    string? Code,
    string Kind,
    int Year,
    int ThisYear,
    string? Absent,
    bool IsGone,
    string Years,
    IReadOnlyList<RegionPlace> Above,
    IReadOnlyList<TermRow> Terms,
    IReadOnlyList<KinRow> From,
    IReadOnlyList<KinRow> Into,
    IReadOnlyList<RegionRow> Below,
    int Page,
    int Found)
{
    public bool HasNext => Page * RegionReading.PageSize < Found;

    public string BelowName => Level is RegionLevel.Village ? "" : RegionLevels.Of(Level + 1);

    public string At(int page) => $"{Links.Region(Id)}?tahun={Year}&halaman={page}";
}

public sealed record SearchPage(string Search, IReadOnlyList<RegionRow> Rows, int Page, int Found)
{
    public bool HasNext => Page * RegionReading.PageSize < Found;

    public string At(int page) => $"{Links.Regions}?cari={Uri.EscapeDataString(Search)}&halaman={page}";
}

public static class RegionYears
{
    public static string Of(int from, int? to) => to is null ? $"sejak {from}" : to == from ? $"{from}" : $"{from} s.d. {to}";
}
