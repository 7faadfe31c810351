using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

/// <summary>One regency by its numbers: each is the value its component comes to.</summary>
internal sealed record Regency(string Code, decimal? Documents, decimal[] Presentation)
{
    public decimal[] Innovation { get; init; } = [];

    public DateTime? SubmittedAt { get; init; }

    public IReadOnlyList<ModeratedValue> Moderations { get; init; } = [];
}

/// <summary>A small cycle: one document criterion with a level per wanted value, one presentation and one innovation criterion of 100 points.</summary>
internal static class ABundle
{
    public static readonly AwardRule First = new("JUARA1", 1, null);
    public static readonly AwardRule Second = new("JUARA2", 2, null);
    public static readonly AwardRule Innovative = new("INOVATIF", null, "INOV");

    public static ResultBundle Of(params Regency[] regencies)
    {
        var points = regencies.Select(regency => regency.Documents).OfType<decimal>().Append(100).Distinct();
        return new ResultBundle(
            new ResultCycle("65", 2024, 2023),
            new ScoringRules(
                2,
                [
                    new ScoredComponent("DOC", "Dokumen", 70, ComponentSource.Documents),
                    new ScoredComponent("PRES", "Paparan", 30, ComponentSource.Panel),
                    new ScoredComponent("INOV", "Inovasi", 0, ComponentSource.Panel),
                ],
                [TieBreak.Of("DOC"), TieBreak.TopLevelShare, TieBreak.SubmittedAt],
                [new PredicateRule("Kurang", 0), new PredicateRule("Baik", 80)],
                [First, Second, Innovative]),
            [new ScoredAction(1, 1)],
            [
                new DocumentCriterion("1.1", "DOC", 1, 1, [.. points.Select(value => new ScoredLevel(Letter(value), value))]),
                new PanelCriterion("P.1", "PRES", 1, 100),
                new PanelCriterion("I.1", "INOV", 1, 100),
            ],
            [.. regencies.Select(Participant)],
            []);
    }

    public static ResultBundle WithRules(this ResultBundle bundle, Func<ScoringRules, ScoringRules> change) => bundle with { Rules = change(bundle.Rules) };

    public static ResultBundle Combining(this ResultBundle bundle, Combination combine) => bundle.WithRules(rules => rules with
    {
        Components = [.. rules.Components.Select(component => component with { Combine = combine })],
    });

    public static ResultBundle Weighing(this ResultBundle bundle, decimal documents, decimal presentation) => bundle.WithRules(rules => rules with
    {
        Components = [rules.Components[0] with { Weight = documents }, rules.Components[1] with { Weight = presentation }, rules.Components[2]],
    });

    public static ResultBundle Awarding(this ResultBundle bundle, params AwardRule[] awards) => bundle.WithRules(rules => rules with { Awards = awards });

    public static ResultBundle Decided(this ResultBundle bundle, params (string Code, int Order)[] decisions) => bundle with
    {
        ChairDecisions = [.. decisions.Select(decision => new ChairDecision(decision.Code, decision.Order, "kesepakatan pleno"))],
    };

    private static Participant Participant(Regency regency)
    {
        var sheets = Enumerable.Range(0, Math.Max(regency.Presentation.Length, regency.Innovation.Length)).Select(index => new PanelSheet(
            $"P{index + 1}",
            Recused: false,
            [.. Score("P.1", regency.Presentation, index), .. Score("I.1", regency.Innovation, index)]));
        IReadOnlyList<GivenGrade> grades = regency.Documents is { } documents ? [new GivenGrade("1.1", Letter(documents))] : [];
        return new Participant(regency.Code, $"Kabupaten {regency.Code}", regency.SubmittedAt, grades, [.. sheets], regency.Moderations);
    }

    private static IEnumerable<SheetScore> Score(string criterion, decimal[] values, int index) =>
        index < values.Length ? [new SheetScore(criterion, values[index])] : [];

    private static string Letter(decimal points) => $"L{points}";
}
