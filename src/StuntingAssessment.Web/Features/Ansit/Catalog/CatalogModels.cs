using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

public sealed record IndicatorGroup(string Name, IReadOnlyList<Indicator> Indicators);
