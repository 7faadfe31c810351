using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Tests.Ansit;

/// <summary>What holds of every input on every sheet.</summary>
public sealed class CellIntakeProperties
{
    private const int Villages = 3;
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private sealed record Case(IReadOnlyList<(int Place, int Column, int Amount, bool IsEmpty)> Stored, IReadOnlyList<CellInput> Inputs)
    {
        public RegencySheet Sheet()
        {
            var sheet = ASheet.Of(Villages);
            foreach (var (place, column, amount, isEmpty) in Stored.Where(s => sheet.HasCell(s.Place, s.Column)))
            {
                sheet.Set(place, column, isEmpty ? CellContent.Empty : CellContent.Of(amount));
            }

            return sheet;
        }

        /// <summary>What was ever written has a version, what is empty now too.</summary>
        public int VersionOf(Guid place, string measure)
        {
            var sheet = ASheet.Of(Villages);
            return Stored.Any(s => sheet.PlaceAt(place) == s.Place && sheet.MeasureAt(measure) == s.Column) ? 1 : 0;
        }

        public (RegencySheet Before, RegencySheet After, IReadOnlyList<CellDecision> Decisions) Run(IEnumerable<CellInput>? inputs = null)
        {
            var after = Sheet();
            return (Sheet(), after, CellIntake.Decide(after, VersionOf, MayWrite, inputs ?? Inputs));
        }
    }

    [Fact]
    public void The_cases_tried_are_not_all_alike()
    {
        var outcomes = Cases().Sample(300).SelectMany(c => c.Run().Decisions).ToLookup(d => d.Outcome);

        foreach (var outcome in Enum.GetValues<CellOutcome>())
        {
            outcomes[outcome].Count().Should().BeGreaterThan(20, $"{outcome} happens");
        }

        outcomes[CellOutcome.Refused].Count(d => AnsitChecks.All.Count > 0 && d.Sentence!.Contains("lebih", StringComparison.Ordinal)).Should().BeGreaterThan(20, "rules refuse");
    }

    [Fact]
    public void A_dry_run_tells_what_storing_does() => ForAll(c => c.Run().Decisions.Should().Equal(c.Run().Decisions));

    [Fact]
    public void What_is_taken_stands_in_the_sheet_and_nothing_else_changes() => ForAll(c =>
    {
        var (before, after, decisions) = c.Run();
        var taken = decisions.Where(d => d.IsTaken).ToDictionary(d => (after.PlaceAt(d.Input.Place)!.Value, after.MeasureAt(d.Input.Measure)!.Value), d => d.Input.Content);
        for (var place = 0; place < after.Places.Count; place++)
        {
            for (var column = 0; column < after.Measures.Count; column++)
            {
                if (after[place, column] != (taken.TryGetValue((place, column), out var content) ? content : before[place, column]))
                {
                    throw new InvalidOperationException($"{after.Places[place].Name}, {after.Measures[column].Code}");
                }
            }
        }
    });

    /// <summary>Apart from one of two parts of a sum that becomes smaller.</summary>
    [Fact]
    public void What_is_taken_breaks_no_rule() => ForAll(c =>
    {
        var (_, after, decisions) = c.Run();
        var taken = decisions.Where(d => d.IsTaken && !(d.Input.Measure is "S04" or "S05" && d.Input.Content.Number < d.Before.Number)).Select(d => (d.Input.Place, d.Input.Measure)).ToHashSet();

        Enumerable.Range(0, after.Places.Count).SelectMany(p => AnsitChecks.ErrorsAt(after, p)).Select(f => (f.Place!.Value, f.Measure)).Should().NotIntersectWith(taken);
    });

    [Fact]
    public void Nothing_of_a_newer_version_and_nothing_of_another_office_is_overwritten() => ForAll(c =>
        c.Run().Decisions.Where(d => d.IsTaken).All(d => d.Input.BaseVersion == c.VersionOf(d.Input.Place, d.Input.Measure) && MayWrite(ASheet.MeasureOf(d.Input.Measure)) && d.Input.Fault is null).Should().BeTrue());

    [Fact]
    public void The_order_of_different_cells_is_irrelevant() => ForAll(c =>
    {
        var distinct = c.Inputs.DistinctBy(i => (i.Place, i.Measure)).ToList();

        c.Run(distinct.AsEnumerable().Reverse()).Decisions.Should().Equal(c.Run(distinct).Decisions.Reverse());
    });

    [Fact]
    public void The_same_again_changes_nothing() => ForAll(c =>
    {
        var (_, after, decisions) = c.Run();
        var again = CellIntake.Decide(after, c.VersionOf, MayWrite, decisions.Where(d => d.IsTaken).Select(d => d.Input));

        again.All(d => d.Outcome is CellOutcome.Same).Should().BeTrue();
    });

    private static bool MayWrite(Measure measure) => measure.Code != "P01";

    private static void ForAll(Action<Case> holds) => Prop.ForAll(Arb.From(Cases()), holds).Check(Config);

    /// <summary>Small numbers in few cells, so that parts and wholes meet.</summary>
    private static Gen<Case> Cases()
    {
        var columns = ASheet.Catalog.Measures.Count;
        var cells = from place in Gen.Choose(0, Villages) from column in Gen.Choose(0, columns - 1) from amount in Gen.Choose(0, 12) from isEmpty in Gen.Choose(0, 9) select (place, column, amount, isEmpty == 0);
        var inputs =
            from place in Gen.Choose(0, Villages + 1)
            from column in Gen.Choose(0, columns - 1)
            from amount in Gen.Choose(0, 400)
            from isSmall in Gen.Choose(0, 9)
            from kind in Gen.Choose(0, 9)
            from version in Gen.Choose(0, 1)
            select new CellInput(
                ASheet.Id(place), ASheet.Catalog.Measures[column].Code, kind == 0 ? CellContent.Empty : kind == 1 ? CellContent.NotApplicable("uji") : CellContent.Of(isSmall > 0 ? amount % 13 : amount), version, kind == 2 ? "Tidak terbaca." : null);
        return from stored in cells.ListOf(25) from typed in inputs.ListOf(15) select new Case([.. stored.DistinctBy(s => (s.place, s.column))], [.. typed]);
    }
}
