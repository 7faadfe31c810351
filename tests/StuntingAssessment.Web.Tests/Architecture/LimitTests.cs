using StuntingAssessment.CodeFigures;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>The limits of CONTRIBUTING.md. Each has a test beside it that feeds it an offender.</summary>
public sealed class LimitTests(CheckoutFixture checkout) : IClassFixture<CheckoutFixture>
{
    private IReadOnlyList<SourceFile> Files => checkout.Tree.Production;

    [Fact]
    public void An_action_has_25_lines_at_most()
    {
        Members.Actions(Files).Should().HaveCountGreaterThan(200);
        Ratchet.Holds("long-actions", Limits.LongActions(Files).Select(a => a.Name));
    }

    [Fact]
    public void An_action_of_26_lines_is_found() =>
        Limits.LongActions([Controller(("Index", 25), ("Create", 26))]).Should().ContainSingle().Which.Name.Should().Be("ThingsController.Create");

    [Fact]
    public void An_attribute_is_no_line_of_its_action() =>
        Limits.LongActions([new SourceFile("ThingsController.cs", $$"""
            public class ThingsController
            {
                [HttpPost("")]
                [Authorize]
                public void Create()
                {
            {{Lines(22)}}
                }
            }
            """)]).Should().BeEmpty();

    [Fact]
    public void A_controller_has_150_lines_at_most()
    {
        Members.Controllers(Files).Should().HaveCountGreaterThan(100);
        Ratchet.Holds("long-controllers", Limits.LongControllers(Files).Select(c => c.Name));
    }

    [Fact]
    public void A_controller_of_151_lines_is_found_in_whatever_file_it_stands() =>
        Limits.LongControllers([new SourceFile("Things.cs", $"public class ThingsController\n{{\n{Lines(148)}\n}}\n"), new SourceFile("Others.cs", $"public class Others\n{{\n{Lines(148)}\n}}\n")])
            .Should().ContainSingle().Which.Name.Should().Be("Things");

    [Fact]
    public void A_file_has_300_lines_at_most()
    {
        Files.Should().HaveCountGreaterThan(1000);
        Ratchet.Holds("long-files", Limits.LongFiles(Files).Select(f => f.Name));
    }

    [Fact]
    public void A_file_of_301_lines_is_found() =>
        Limits.LongFiles([new SourceFile("short.css", Lines(300) + "\n"), new SourceFile("long.css", Lines(301) + "\n")]).Should().ContainSingle().Which.Value.Should().Be(301);

    [Fact]
    public void A_constructor_takes_5_parameters_at_most()
    {
        Members.Constructors(Files).Should().HaveCountGreaterThan(300);
        Ratchet.Holds("wide-constructors", Limits.WideConstructors(Files).Select(c => c.Name));
    }

    [Fact]
    public void A_constructor_of_6_parameters_is_found_in_both_spellings() =>
        Limits.WideConstructors([new SourceFile("A.cs", """
            class Primary(int a, int b, int c, int d, int e, int f);
            class Written { private Written(int a, int b, int c, int d, int e, int f) { } }
            class Five(int a, int b, int c, int d, int e);
            record Data(int A, int B, int C, int D, int E, int F);
            """)]).Select(c => c.Name).Should().Equal("Primary", "Written");

    [Fact]
    public void A_type_that_three_files_use_has_a_file_of_its_own()
    {
        TypeHomes.Of(Files, checkout.Tree.GlobalUsings).Should().HaveCountGreaterThan(1000);
        Ratchet.Holds("lodgers", Limits.Lodgers(Files, checkout.Tree.GlobalUsings).Select(t => t.Name));
    }

    [Fact]
    public void A_type_that_three_files_use_is_found_under_another_roof() =>
        Limits.Lodgers(
            [
                new SourceFile("Houses/House.cs", "namespace Houses; class House { Lodger a; } class Lodger; class Guest;"),
                new SourceFile("Houses/A.cs", "namespace Houses; class A { House a; Lodger b; Guest c; }"),
                new SourceFile("Other/B.cs", "using Houses; namespace Other; class B { void C(House a) => new Lodger(); Guest d; }"),
                new SourceFile("src/Other/C.cshtml", "@using Houses\n@model House\n@foreach (Lodger a in Model) { }\n"),
                // One that cannot see it means something else by the name, and a property is no type.
                new SourceFile("Other/D.cs", "namespace Other; class D { Guest c; }"),
                new SourceFile("Other/E.cs", "using Houses; namespace Other; class E { object F(D d) => d.Guest; }"),
            ],
            []).Should().ContainSingle().Which.Should().Be(new Finding("Lodger", 3, "Houses/House.cs"));

    private static SourceFile Controller(params (string Action, int Lines)[] actions) =>
        new("ThingsController.cs", $"public class ThingsController\n{{\n{string.Join('\n', actions.Select(a => $"public void {a.Action}()\n{{\n{Lines(a.Lines - 3)}\n}}"))}\n}}\n");

    private static string Lines(int count) => string.Join('\n', Enumerable.Repeat("// a line", count));
}
