using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

public sealed record PopulationModel(CatalogPage Page, Population Population)
{
    public IReadOnlyList<Indicator> Indicators { get; } = [.. Page.Catalog.DividedBy(Population.Code)];

    public Indicator? Same => Population.Indicator is { } code ? Page.Catalog.FindIndicator(code) : null;
}
