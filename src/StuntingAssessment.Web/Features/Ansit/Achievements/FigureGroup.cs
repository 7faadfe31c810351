using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>Figures under one heading.</summary>
public sealed record FigureGroup(string Heading, IReadOnlyList<Achievement> Figures)
{
    public const string OfRegency = "Dihitung satu kali untuk kabupaten/kota";

    /// <summary>The indicators by their groups, then what they are divided by, then the regency's own.</summary>
    public static IReadOnlyList<FigureGroup> Of(IEnumerable<Achievement> figures) =>
    [
        .. figures.Where(f => f.Line.Group != FigureLine.Stunting)
            .GroupBy(f => f.Line.Level is IndicatorLevel.Regency ? OfRegency : f.Line.Group)
            .OrderBy(g => g.Key is OfRegency ? 2 : g.Key is Measure.PopulationGroup ? 1 : 0)
            .Select(g => new FigureGroup(g.Key, [.. g])),
    ];
}
