using StuntingAssessment.CodeFigures;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>What the figures of docs/decisions count. The limits' own are in <see cref="LimitTests"/>.</summary>
public class CodeFiguresTests
{
    private const string Six = "a();\nb();\nc();\nd();\ne();\nf();\n";

    [Fact]
    public void Six_equal_lines_in_two_files_are_one_pair() => Duplicates.Pairs([File("A.cs", Six), File("B.cs", "x();\n" + Six)]).Should().Be(1);

    [Fact]
    public void Indentation_comments_and_what_stands_in_strings_make_no_difference() =>
        Duplicates.Pairs([File("A.cs", Six.Replace("c()", "c(\"one\", 1)", StringComparison.Ordinal)), File("B.cs", ("// why\n" + Six.Replace("c()", "c(\"two\", 2)", StringComparison.Ordinal)).Replace("\n", "\n\n    ", StringComparison.Ordinal))])
            .Should().Be(1);

    [Fact]
    public void Five_equal_lines_are_none() => Duplicates.Pairs([File("A.cs", Six), File("B.cs", Six.Replace("f()", "g()", StringComparison.Ordinal))]).Should().Be(0);

    [Fact]
    public void Three_places_are_three_pairs_and_one_place_does_not_pair_with_itself() =>
        Duplicates.Pairs([File("A.cs", Six), File("B.cs", Six), File("C.cs", Six), File("D.cs", string.Concat(Enumerable.Repeat("x();\ny();\nz();\n", 3)))]).Should().Be(3);

    [Fact]
    public void A_table_is_no_duplicate()
    {
        var table = string.Concat(Enumerable.Range(1, 9).Select(i => $"[\"a{i}\"] = {i},\n"));
        Duplicates.Pairs([File("A.cs", table), File("B.cs", table)]).Should().Be(0);
    }

    [Fact]
    public void A_phase_is_spelled_out_in_a_sentence_or_as_a_word_of_its_own() =>
        PhaseUse.Spelled([File("A.cs", "x = $\"Sekarang tahap pleno.\";\ny = \"paparan\";\n// tahap pleno\nz = \"lembar paparan\";\nu = $\"tahap {cycle.PhaseName}\";\n")])
            .Should().ContainSingle().Which.Value.Should().Be(2);

    [Fact]
    public void The_phase_is_asked_by_its_value_or_by_the_table() =>
        PhaseUse.Asking([File("A.cs", "cycle.Phase is Phase.Plenary"), File("B.cs", "PhaseTable.Of(act, phase)"), File("C.cs", "cycle.PhaseName")]).Select(f => f.Name).Should().Equal("A.cs", "B.cs");

    [Fact]
    public void A_partial_type_is_at_home_in_the_files_of_its_name() =>
        TypeHomes.Of([File("Cycle.Awards.cs", "namespace N; public partial class Cycle { }"), File("Cycle.cs", "namespace N; public partial class Cycle { class Inner; } enum Other { A }")], [])
            .Select(h => (h.Name, h.HasOwnFile)).Should().Equal(("Cycle", true), ("Other", false));

    private static SourceFile File(string path, string text) => new(path, text);
}
