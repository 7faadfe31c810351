using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>What one point of each criterion is worth in a panel component. Made once per bundle, asked for each sheet.</summary>
internal sealed class PanelScale
{
    private readonly IReadOnlyList<(string Criterion, Fraction PerPoint)> criteria;
    private readonly Combination combine;

    private PanelScale(IReadOnlyList<(string Criterion, Fraction PerPoint)> criteria, Combination combine) =>
        (this.criteria, this.combine) = (criteria, combine);

    public static PanelScale Of(ResultBundle bundle, ScoredComponent component)
    {
        var own = bundle.PanelCriteria.Where(criterion => criterion.Component == component.Code).ToList();
        var weights = Fraction.Sum(own.Select(criterion => (Fraction)criterion.Weight));
        return new PanelScale(
            [.. own.Select(criterion => (criterion.Code, Fraction.Hundred * criterion.Weight / criterion.Max / weights))],
            component.Combine);
    }

    /// <summary>A sheet that lacks one of this component's criteria has no value here, whatever else it holds.</summary>
    public IReadOnlyList<SheetValue> SheetValues(IReadOnlyList<FiledSheet> sheets) =>
        [.. from sheet in sheets.OrderBy(sheet => sheet.Panelist, StringComparer.Ordinal)
            let value = ValueOf(sheet.Scores)
            where value is not null
            select new SheetValue(sheet.Panelist) { Exact = value.Value }];

    public Fraction? Combined(IReadOnlyList<SheetValue> values)
    {
        var sorted = values.Select(value => value.Exact).Order().ToList();
        return sorted.Count == 0
            ? null
            : combine switch
            {
                Combination.Mean => Mean(sorted),
                Combination.Median => Mean(sorted[((sorted.Count - 1) / 2)..((sorted.Count / 2) + 1)]),
                Combination.TrimmedMean => Mean(sorted.Count >= 5 ? sorted[1..^1] : sorted),
            };
    }

    private static Fraction Mean(List<Fraction> values) => Fraction.Sum(values) / values.Count;

    private Fraction? ValueOf(IReadOnlyDictionary<string, decimal> scores) =>
        criteria.Count > 0 && criteria.All(criterion => scores.ContainsKey(criterion.Criterion))
            ? Fraction.Sum(criteria.Select(criterion => criterion.PerPoint * scores[criterion.Criterion]))
            : null;
}

/// <summary>A sheet that is not recused, its scores ready to be looked up.</summary>
internal sealed record FiledSheet(string Panelist, IReadOnlyDictionary<string, decimal> Scores)
{
    public static IReadOnlyList<FiledSheet> Of(Participant participant) =>
        [.. from sheet in participant.Panel
            where !sheet.Recused
            select new FiledSheet(sheet.Panelist, sheet.Scores.ToDictionary(score => score.Criterion, score => score.Score))];
}
