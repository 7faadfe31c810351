using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

/// <summary>What every page of the list knows.</summary>
/// <param name="Agencies">The standard agencies' names by code.</param>
/// <param name="MayEdit">This person, now.</param>
/// <param name="IsAdmin">This person in other phases.</param>
public sealed record CatalogPage(AssessmentCycle Cycle, IReadOnlyDictionary<string, string> Agencies, bool MayEdit, bool IsAdmin)
{
    public int Year => Cycle.AssessmentYear;

    public IndicatorCatalog Catalog => Cycle.Catalog;

    public string OwnerName(string code) => Agencies.GetValueOrDefault(code, code);

    /// <summary>"Balita": the name where the code alone says little.</summary>
    public string PopulationName(string code) => Catalog.FindPopulation(code)?.Name ?? code;

    public static CatalogPage Of(AssessmentCycle cycle, CurrentUser user, IEnumerable<KeyValuePair<string, string>> agencies)
    {
        var isAdmin = user.Has(Permission.EditCycle, cycle);
        return new CatalogPage(cycle, agencies.ToDictionary(), isAdmin && cycle.Now(Act.EditRules) is Possible.Yes, isAdmin);
    }
}

public sealed record IndicatorGroup(string Name, IReadOnlyList<Indicator> Indicators);

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

public sealed record IndicatorModel(CatalogPage Page, Indicator Indicator)
{
    public Population? Divisor => Indicator.Population is { } code ? Page.Catalog.FindPopulation(code) : null;

    /// <summary>The population that it is.</summary>
    public Population? Same => Page.Catalog.PopulationOf(Indicator.Code);

    public Indicator? Before => Neighbour(-1);

    public Indicator? After => Neighbour(1);

    private Indicator? Neighbour(int step)
    {
        var list = Page.Catalog.Indicators.GroupBy(i => i.Group).SelectMany(g => g).ToList();
        return list.ElementAtOrDefault(list.IndexOf(Indicator) + step);
    }
}

public sealed record PopulationModel(CatalogPage Page, Population Population)
{
    public IReadOnlyList<Indicator> Indicators { get; } = [.. Page.Catalog.DividedBy(Population.Code)];

    public Indicator? Same => Population.Indicator is { } code ? Page.Catalog.FindIndicator(code) : null;
}
