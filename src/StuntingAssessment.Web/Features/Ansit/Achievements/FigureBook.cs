using System.Runtime.InteropServices;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>The kept sums of some regions in a year and the year before.</summary>
public sealed class FigureBook(int year)
{
    private readonly Dictionary<(int Year, Guid Region), Dictionary<string, Figure>> figures = [];

    public Figure this[Guid region, string code] => At(year, region, code);

    /// <summary>One figure of one region, or of several together: sums add up whatever the tree.</summary>
    public Achievement Of(FigureLine line, params IReadOnlyCollection<Guid> regions) => new(line, Sum(year, line.Code, regions), Sum(year - 1, line.Code, regions));

    /// <summary>How many cells of these measures have been answered.</summary>
    public long Filled(Guid region, IEnumerable<Measure> measures) => measures.Sum(m => (long)this[region, m.Code].Filled);

    internal void Add(KeptFigure row)
    {
        ref var ofRegion = ref CollectionsMarshal.GetValueRefOrAddDefault(figures, (row.Year, row.RegionId), out _);
        (ofRegion ??= []).Add(row.Code, new Figure(row.Part, row.Whole, row.Places, row.Marked, row.Filled));
    }

    private Figure Sum(int of, string code, IReadOnlyCollection<Guid> regions) => regions.Aggregate(Figure.None, (sum, region) => sum + At(of, region, code));

    private Figure At(int of, Guid region, string code) => figures.GetValueOrDefault((of, region))?.GetValueOrDefault(code) ?? Figure.None;
}
