using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

public sealed record CatalogModel(CatalogPage Page, CatalogFilter Filter)
{
    /// <summary>In the list's order; the rows of a group stand together.</summary>
    public IReadOnlyList<IndicatorGroup> Groups { get; } =
        [.. Page.Catalog.Indicators.Where(Filter.Holds).GroupBy(i => i.Group).Select(g => new IndicatorGroup(g.Key, [.. g]))];

    public IReadOnlyList<Population> Populations { get; } =
        Filter.HasPopulations ? [.. Page.Catalog.Populations.Where(p => Filter.HoldsOwner(p.Owner))] : [];

    public int Found => Groups.Sum(g => g.Indicators.Count);

    public IReadOnlyList<string> AllGroups => [.. Page.Catalog.Indicators.Select(i => i.Group).Distinct()];

    public IReadOnlyList<string> AllOwners =>
        [.. Page.Catalog.Indicators.Select(i => i.Owner).Concat(Page.Catalog.Populations.Select(p => p.Owner)).Distinct().OrderBy(Page.OwnerName, StringComparer.CurrentCulture)];
}
