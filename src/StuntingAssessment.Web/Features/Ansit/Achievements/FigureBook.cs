using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>The kept sums of some regions in a year and the year before.</summary>
public sealed class FigureBook(int year, IEnumerable<AnsitTotal> totals)
{
    private readonly Dictionary<(int Year, Guid Region, string Code), Figure> figures = totals.ToDictionary(t => (t.Year, t.RegionId, t.Code), t => t.Figure);

    public Figure this[Guid region, string code] => figures.GetValueOrDefault((year, region, code));

    /// <summary>One figure of one region, or of several together: sums add up whatever the tree.</summary>
    public Achievement Of(FigureLine line, params IReadOnlyCollection<Guid> regions) => new(line, Sum(year, line.Code, regions), Sum(year - 1, line.Code, regions));

    /// <summary>How many cells of these measures have been answered.</summary>
    public long Filled(Guid region, IEnumerable<Measure> measures) => measures.Sum(m => (long)this[region, m.Code].Filled);

    private Figure Sum(int of, string code, IReadOnlyCollection<Guid> regions) => regions.Aggregate(Figure.None, (sum, region) => sum + figures.GetValueOrDefault((of, region, code)));
}
