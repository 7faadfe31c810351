using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

/// <summary>Valid bundles with gaps: missing grades, sheets left half empty, recusals, moderations, equal totals now and then.</summary>
internal static class AnyBundle
{
    private static readonly IReadOnlyList<ScoredLevel> Levels = [new("A", 4), new("B", 3), new("C", 2.5m), new("D", 1), new("E", 0)];

    public static Arbitrary<ResultBundle> Arbitrary { get; } = Arb.From(Bundles());

    /// <summary>A bundle and a number to choose something in it by.</summary>
    public static Arbitrary<(ResultBundle Bundle, int Choice)> WithChoice { get; } =
        Arb.From(from bundle in Bundles() from choice in Gen.Choose(0, int.MaxValue) select (bundle, choice));

    private static Gen<ResultBundle> Bundles() =>
        from rules in Rules()
        from actionCount in Gen.Choose(1, 3)
        from actionWeights in Gen.Elements(10m, 12.5m, 15m).ListOf(actionCount)
        from documents in Gen.Elements(1m, 2m, 3m, 0.3m).ListOf(actionCount * 2)
        from panel in Gen.Elements((40m, 100m), (25m, 100m), (60m, 10m), (7m, 30m)).ListOf(3)
        let criteria = Criteria(actionCount, documents, panel)
        from participantCount in Gen.Choose(1, 5)
        from participants in Gen.CollectToList(Enumerable.Range(1, participantCount), number => Participants($"65.{number:00}", criteria))
        from twin in Gen.Elements(true, false)
        select new ResultBundle(
            new ResultCycle("65", 2024, 2023),
            rules,
            [.. actionWeights.Select((weight, index) => new ScoredAction(index + 1, weight))],
            criteria,
            twin ? [.. participants, participants[0] with { Code = "65.99" }] : [.. participants],
            []);

    private static Gen<ScoringRules> Rules() =>
        from decimals in Gen.Choose(0, 4)
        from weights in Gen.Elements((70m, 30m, 0m), (50m, 50m, 0m), (33.33m, 33.33m, 33.34m), (0m, 100m, 0m))
        from combine in Gen.Elements(Enum.GetValues<Combination>())
        from chain in Gen.Shuffle([TieBreak.Of("DOC"), TieBreak.Of("INOV"), TieBreak.TopLevelShare, TieBreak.SubmittedAt])
        from length in Gen.Choose(0, 4)
        from exclusive in Gen.Elements(true, false)
        select new ScoringRules(
            decimals,
            [
                new ScoredComponent("DOC", "Dokumen", weights.Item1, ComponentSource.Documents),
                new ScoredComponent("PRES", "Paparan", weights.Item2, ComponentSource.Panel, combine),
                new ScoredComponent("INOV", "Inovasi", weights.Item3, ComponentSource.Panel, combine),
            ],
            [.. chain.Take(length)],
            [new PredicateRule("Baik", 80), new PredicateRule("Cukup", 60.5m), new PredicateRule("Kurang", 0)],
            [new AwardRule("JUARA1", 1, null), new AwardRule("INOVATIF", null, "INOV", exclusive, "Paling Inovatif", ["trofi"], 40_000_000)]);

    private static IReadOnlyList<ScoredCriterion> Criteria(int actions, IEnumerable<decimal> documents, List<(decimal Weight, decimal Max)> panel) =>
    [
        .. documents.Select((weight, index) => new DocumentCriterion($"{(index % actions) + 1}.{index}", "DOC", weight, (index % actions) + 1, Levels)),
        new PanelCriterion("P.1", "PRES", panel[0].Weight, panel[0].Max),
        new PanelCriterion("P.2", "PRES", panel[1].Weight, panel[1].Max),
        new PanelCriterion("I.1", "INOV", panel[2].Weight, panel[2].Max),
    ];

    private static Gen<Participant> Participants(string code, IReadOnlyList<ScoredCriterion> criteria) =>
        from letters in Gen.CollectToList(criteria.OfType<DocumentCriterion>(), criterion => Mostly(Gen.Elements("A", "B", "C", "D", "E").Select(letter => (string?)letter), 40))
        from sheetCount in Gen.Choose(0, 7)
        from sheets in Gen.CollectToList(Enumerable.Range(1, sheetCount), number => Sheets($"P{number}", [.. criteria.OfType<PanelCriterion>()]))
        from moderation in Gen.Frequency((5, Gen.Constant(-1)), (1, Gen.Choose(0, 10000)))
        from minute in Gen.Choose(-1, 3)
        select new Participant(
            code,
            $"Kabupaten {code}",
            minute < 0 ? null : new DateTime(2024, 5, 7, 0, minute, 0, DateTimeKind.Utc),
            [.. criteria.OfType<DocumentCriterion>().Zip(letters).Where(pair => pair.Second is not null).Select(pair => new GivenGrade(pair.First.Code, pair.Second!))],
            [.. sheets],
            moderation < 0 ? [] : [new ModeratedValue("PRES", moderation / 100m, "kesepakatan pleno", "ketua")]);

    private static Gen<PanelSheet> Sheets(string panelist, IReadOnlyList<PanelCriterion> criteria) =>
        from recused in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from scores in Gen.CollectToList(criteria, criterion => Mostly(Gen.Choose(0, 20).Select(twentieth => (decimal?)(twentieth * criterion.Max / 20)), 12))
        select recused
            ? PanelSheet.Recusal(panelist)
            : new PanelSheet(
                panelist,
                Recused: false,
                [.. criteria.Zip(scores).Where(pair => pair.Second is not null).Select(pair => new SheetScore(pair.First.Code, pair.Second!.Value))]);

    private static Gen<T?> Mostly<T>(Gen<T?> value, int often) => Gen.Frequency((often, value), (1, Gen.Constant(default(T?))));
}
