namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed record SearchPage(string Search, IReadOnlyList<RegionRow> Rows, int Page, int Found)
{
    public bool HasNext => Page * RegionReading.PageSize < Found;

    public string At(int page) => $"{Links.Regions}?cari={Uri.EscapeDataString(Search)}&halaman={page}";
}
