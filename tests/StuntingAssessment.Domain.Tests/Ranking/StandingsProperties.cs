using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

/// <summary>What holds of every bundle, not only of those somebody thought of.</summary>
public sealed class StandingsProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void The_bundles_tried_are_not_all_alike()
    {
        var bundles = AnyBundle.Arbitrary.Generator.Sample(300).ToList();
        var standings = bundles.ConvertAll(Standings.Of);

        standings.Count(s => s.Ties.Count > 0).Should().BeGreaterThan(10, "some totals are equal");
        standings.Count(s => s.InOrder.Any(standing => standing.Rank == null)).Should().BeGreaterThan(10, "some regencies are not complete");
        standings.Count(s => s.InOrder.Count(standing => standing.Rank != null) > 3).Should().BeGreaterThan(10, "some rankings have an order");
        bundles.Count(b => b.Participants.Any(p => p.Panel.Any(sheet => sheet.Recused))).Should().BeGreaterThan(10, "some panellists are recused");
        bundles.Count(b => b.Participants.Any(p => p.Moderations.Count > 0)).Should().BeGreaterThan(10, "some values are moderated");
    }

    [Fact]
    public void Raising_one_score_or_grade_never_lowers_that_regency() => ForAllChoices((bundle, choice) =>
    {
        if (Raised(bundle, choice) is not var (raised, code))
        {
            return;
        }

        var (before, after) = (Standings.Of(bundle).Find(code)!, Standings.Of(raised).Find(code)!);

        after.Missing.Should().Equal(before.Missing);
        after.Total.GetValueOrDefault().Should().BeGreaterThanOrEqualTo(before.Total.GetValueOrDefault());
        after.Rank.GetValueOrDefault().Should().BeLessThanOrEqualTo(before.Rank.GetValueOrDefault());
    });

    [Fact]
    public void The_order_of_the_input_is_irrelevant() => ForAllChoices((bundle, choice) =>
        StandingsJson.Write(Standings.Of(Shuffled(bundle, new Random(choice)))).Should().Be(StandingsJson.Write(Standings.Of(bundle))));

    [Fact]
    public void A_blank_grade_leaves_no_documents_value_and_a_blank_score_leaves_the_sheet_out() => ForAllChoices((bundle, choice) =>
    {
        var participant = bundle.Participants[choice % bundle.Participants.Count];
        var ungraded = Standings.Of(With(bundle, participant with { Grades = [.. participant.Grades.Skip(1)] })).Find(participant.Code)!;
        var halfBlank = participant with { Panel = [.. participant.Panel.Select((sheet, index) => index == 0 ? Without(sheet, "P.1") : sheet)] };
        var leftOut = participant with { Panel = [.. participant.Panel.Select((sheet, index) => index == 0 ? Without(sheet, "P.1", "P.2") : sheet)] };

        ungraded.ValueOf("DOC").Should().BeNull();
        Standings.Of(With(bundle, halfBlank)).Find(participant.Code)!.ValueOf("PRES")
            .Should().Be(Standings.Of(With(bundle, leftOut)).Find(participant.Code)!.ValueOf("PRES"));
    });

    [Fact]
    public void The_printed_table_can_be_checked_with_a_calculator() => ForAll(bundle =>
    {
        var decimals = bundle.Rules.Decimals;
        foreach (var standing in Standings.Of(bundle).InOrder)
        {
            if (standing.Total is { } total)
            {
                var sum = standing.Components.Sum(component => component.Rule.Weight * (component.Value ?? 0)) / 100;
                total.Should().Be(decimal.Round(sum, decimals, MidpointRounding.AwayFromZero));
            }

            if (standing.ValueOf("DOC") is { } documents)
            {
                var weights = bundle.Actions.ToDictionary(action => action.No, action => action.Weight);
                var mean = standing.Actions.Sum(score => weights[score.Action] * score.Printed!.Value) / standing.Actions.Sum(score => weights[score.Action]);
                documents.Should().BeApproximately(mean, HalfUnit(decimals) + 0.00005m);
            }
        }
    });

    [Fact]
    public void The_reasons_of_a_rank_add_up_exactly_to_the_printed_difference() => ForAll(bundle =>
    {
        var standings = Standings.Of(bundle);
        foreach (var reason in standings.InOrder.Select(standing => RankReason.Of(standings, standing.Code)).OfType<RankReason>())
        {
            reason.Trails.Should().Be(reason.Above.Total!.Value - reason.Standing.Total!.Value).And.BeGreaterThanOrEqualTo(0);
            (reason.Components.Sum(gap => gap.Points) + reason.Rounding).Should().Be(reason.Trails);
            Math.Abs(reason.Rounding).Should().BeLessThanOrEqualTo((2 * HalfUnit(bundle.Rules.Decimals)) + (reason.Components.Count * 0.00005m));
            (reason.DecidedBy is null).Should().Be(reason.Trails > 0);
            foreach (var documents in reason.Components.Where(gap => gap.Criteria.Count > 0))
            {
                (documents.Criteria.Sum(gap => gap.Points) + documents.Rounding).Should().Be(documents.Points);
                Math.Abs(documents.Rounding).Should().BeLessThanOrEqualTo((2 * HalfUnit(bundle.Rules.Decimals)) + ((documents.Criteria.Count + 1) * 0.00005m));
            }
        }
    });

    [Fact]
    public void A_written_bundle_is_read_back_as_it_was() => ForAll(bundle =>
    {
        var written = ResultBundleJson.Write(bundle);
        var read = ResultBundleJson.Parse(written);

        ResultBundleJson.Write(read).AsSpan().SequenceEqual(written).Should().BeTrue();
        StandingsJson.Write(Standings.Of(read)).Should().Be(StandingsJson.Write(Standings.Of(bundle)));
    });

    private static decimal HalfUnit(int decimals) => 0.5m / (decimal)Math.Pow(10, decimals);

    private static (ResultBundle Raised, string Code)? Raised(ResultBundle bundle, int choice)
    {
        var participant = bundle.Participants[choice % bundle.Participants.Count];
        var scores = participant.Panel.SelectMany(sheet => sheet.Scores.Select(score => (sheet, score))).ToList();
        var at = choice / 7 % Math.Max(1, participant.Grades.Count + scores.Count);
        if (at < participant.Grades.Count)
        {
            var raised = participant.Grades.Select((grade, index) => index == at ? grade with { Letter = Better(grade.Letter) } : grade);
            return (With(bundle, participant with { Grades = [.. raised] }), participant.Code);
        }

        if (scores.Count == 0)
        {
            return null;
        }

        var (chosenSheet, chosen) = scores[at - participant.Grades.Count];
        var max = bundle.PanelCriteria.Single(criterion => criterion.Code == chosen.Criterion).Max;
        var higher = chosen with { Score = chosen.Score + ((max - chosen.Score) / 3) };
        var panel = participant.Panel.Select(sheet => sheet == chosenSheet ? sheet with { Scores = [.. sheet.Scores.Select(score => score == chosen ? higher : score)] } : sheet);
        return (With(bundle, participant with { Panel = [.. panel] }), participant.Code);
    }

    private static string Better(string letter) => letter == "A" ? "A" : ((char)(letter[0] - 1)).ToString();

    private static ResultBundle Shuffled(ResultBundle bundle, Random random) => bundle with
    {
        Rules = bundle.Rules with { Predicates = Mixed(bundle.Rules.Predicates, random) },
        Actions = Mixed(bundle.Actions, random),
        Criteria = Mixed([.. bundle.Criteria.Select(criterion => criterion is DocumentCriterion document ? document with { Levels = Mixed(document.Levels, random) } : criterion)], random),
        Participants = Mixed([.. bundle.Participants.Select(participant => participant with
        {
            Grades = Mixed(participant.Grades, random),
            Panel = Mixed([.. participant.Panel.Select(sheet => sheet with { Scores = Mixed(sheet.Scores, random) })], random),
        })], random),
    };

    private static T[] Mixed<T>(IReadOnlyList<T> items, Random random)
    {
        T[] mixed = [.. items];
        random.Shuffle(mixed);
        return mixed;
    }

    private static PanelSheet Without(PanelSheet sheet, params string[] criteria) =>
        sheet with { Scores = [.. sheet.Scores.Where(score => !criteria.Contains(score.Criterion))] };

    private static ResultBundle With(ResultBundle bundle, Participant changed) =>
        bundle with { Participants = [.. bundle.Participants.Select(participant => participant.Code == changed.Code ? changed : participant)] };

    private static void ForAll(Action<ResultBundle> property) => Prop.ForAll(AnyBundle.Arbitrary, property).Check(Config);

    private static void ForAllChoices(Action<ResultBundle, int> property) =>
        Prop.ForAll(AnyBundle.WithChoice, pair => property(pair.Bundle, pair.Choice)).Check(Config);
}
