using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

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
