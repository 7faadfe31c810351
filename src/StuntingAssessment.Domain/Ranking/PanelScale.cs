using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>What one point of each criterion is worth in a panel component. Made once per bundle, asked for each sheet.</summary>
internal sealed class PanelScale
{
    private readonly IReadOnlyList<string> criteria;
    private readonly WeightedSum perPoint;
    private readonly Combination combine;

    private PanelScale(IReadOnlyList<(string Code, decimal Weight, decimal Max)> own, Combination combine)
    {
        var weights = Fraction.Sum(own.Select(criterion => (Fraction)criterion.Weight));
        criteria = [.. own.Select(criterion => criterion.Code)];
        perPoint = new WeightedSum([.. own.Select(criterion => Fraction.Hundred * criterion.Weight / criterion.Max / weights)]);
        this.combine = combine;
    }

    public static PanelScale Of(ResultBundle bundle, ScoredComponent component) =>
        new([.. bundle.PanelCriteria.Where(criterion => criterion.Component == component.Code).Select(criterion => (criterion.Code, criterion.Weight, criterion.Max))], component.Combine);

    /// <summary>Of a cycle's own criteria, for a sheet that is still being filled.</summary>
    public static PanelScale Of(CycleRules rules, ScoreComponent component) =>
        new([.. rules.PanelCriteria.Where(criterion => criterion.Component == component.Code).Select(criterion => (criterion.Code, criterion.Weight, criterion.Max!.Value))], component.Combine);

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

    public Fraction? ValueOf(IReadOnlyDictionary<string, decimal> scores)
    {
        var own = new decimal[criteria.Count];
        for (var i = 0; i < own.Length; i++)
        {
            if (!scores.TryGetValue(criteria[i], out own[i]))
            {
                return null;
            }
        }

        return own.Length == 0 ? null : perPoint.Of(own);
    }

    private static Fraction Mean(List<Fraction> values) => Fraction.Sum(values) / values.Count;
}

/// <summary>A sheet that is not recused, its scores ready to be looked up.</summary>
internal sealed record FiledSheet(string Panelist, IReadOnlyDictionary<string, decimal> Scores)
{
    public static IReadOnlyList<FiledSheet> Of(Participant participant) =>
        [.. from sheet in participant.Panel
            where !sheet.Recused
            select new FiledSheet(sheet.Panelist, sheet.Scores.ToDictionary(score => score.Criterion, score => score.Score))];
}
