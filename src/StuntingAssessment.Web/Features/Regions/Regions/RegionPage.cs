using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Regions.Regions;

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
