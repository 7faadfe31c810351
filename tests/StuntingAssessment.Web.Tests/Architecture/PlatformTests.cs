using StuntingAssessment.CodeFigures;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>The platform names no area and runs in no circle, and nothing names what names everything: by what the compiled code calls. Each rule has a test beside it that feeds it an offender.</summary>
public sealed class PlatformTests
{
    private static readonly RoomGraph Portal = new(CompiledUses.In(typeof(Program).Assembly.Location));

    [Fact]
    public void The_platform_is_seen() =>
        Portal.Rooms.Where(r => r.Storey is Storey.Platform or Storey.Root).Should().HaveCountGreaterThan(8).And.Contain(r => r.Storey == Storey.Root);

    [Fact]
    public void The_platform_names_no_area() => Ratchet.Holds("platform", Portal.PlatformNamingFeatures.Select(u => u.Brief));

    [Fact]
    public void A_platform_folder_that_names_an_area_is_found() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Platform.Data { public static class Rows { public static void A() => Features.Cycles.Board.B(); } }
        namespace StuntingAssessment.Web.Features.Cycles { public static class Board { public static void B() { } } }
        """).PlatformNamingFeatures.Select(u => u.Brief).Should().Equal("Data/Rows -> Cycles/Board");

    [Fact]
    public void Nothing_names_what_names_everything() => Ratchet.Holds("root", Portal.NamingTheRoot.Select(u => u.Brief));

    [Fact]
    public void Whoever_names_the_composition_or_a_seed_is_found() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Platform.Data { public static class Rows { public static void A() => Composition.D(); } }
        namespace StuntingAssessment.Web.Features.Cycles { public static class Board { public static void B() => Seed.Demo.DemoSeed.Run(); } }
        namespace StuntingAssessment.Web.Seed.Demo { public static class DemoSeed { public static void Run() => Features.Cycles.Board.B(); } }
        namespace StuntingAssessment.Web { public static class Composition { public static void D() => Features.Cycles.Board.B(); } }
        """).NamingTheRoot.Select(u => u.Brief).Should().BeEquivalentTo("Data/Rows -> Composition/Composition", "Cycles/Board -> Seed/DemoSeed");

    [Fact]
    public void A_folder_beside_the_platform_is_bound_like_the_platform() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Helpers { public class Thing { Features.Cycles.Board a; } }
        namespace StuntingAssessment.Web.Features.Cycles { public class Board; }
        """).PlatformNamingFeatures.Should().ContainSingle();

    [Fact]
    public void The_platform_runs_in_no_circle() =>
        Ratchet.Holds("circles", Portal.Circles.Select(c => string.Join(", ", c)));

    [Fact]
    public void Platform_folders_in_a_circle_are_found() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Platform.Data { public class A { Auditing.B a; } }
        namespace StuntingAssessment.Web.Platform.Auditing { public class B { Security.C a; } }
        namespace StuntingAssessment.Web.Platform.Security { public class C { Data.A a; } }
        namespace StuntingAssessment.Web.Platform.Web { public class D { Security.C a; } }
        """).Circles.Select(c => string.Join(", ", c)).Should().Equal("Auditing, Data, Security");

    [Fact]
    public void No_two_platform_folders_name_each_other() =>
        Ratchet.Holds("mutual-pairs", Portal.MutualPairs.Select(p => $"{p.First} - {p.Second}"));

    [Fact]
    public void Two_platform_folders_that_name_each_other_are_found() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Platform.Data { public class A { Auditing.B a; } }
        namespace StuntingAssessment.Web.Platform.Auditing { public class B { Data.A a; } }
        """).MutualPairs.Should().ContainSingle().Which.ToString().Should().Be("(Auditing, Data)");

    /// <summary>A constant, a nameof or a cref leaves no trace in the compiled code, but the source must say where it is from.</summary>
    [Fact]
    public void No_source_says_an_area_that_its_room_may_not_name()
    {
        var files = Checkout.At(Repository.Root).Production.Where(f => f.IsCSharp || f.IsView).ToList();

        files.Should().HaveCountGreaterThan(1000);
        Ratchet.Holds("sources", AreasSaid.Of(files).Select(f => f.Name));
    }

    [Fact]
    public void A_source_that_says_another_area_is_found() => AreasSaid.Of(
        [
            new SourceFile("src/StuntingAssessment.Web/Features/Cycles/Overview/Board.cs", "using StuntingAssessment.Web.Features.Panel;"),
            new SourceFile("src/StuntingAssessment.Web/Features/Cycles/Overview/Index.cshtml", "@model Features.Panel.Desk"),
            new SourceFile("src/StuntingAssessment.Web/Features/Cycles/Setup/Form.cs", "using StuntingAssessment.Web.Features.Cycles.Overview; using StuntingAssessment.Web.Features.Shared;"),
            new SourceFile("src/StuntingAssessment.Web/Features/Shared/Frame.cs", "/// <see cref=\"Features.Panel.Desk\"/>"),
            new SourceFile("src/StuntingAssessment.Web/Platform/Data/Rows.cs", "using StuntingAssessment.Web.Features.Shared;"),
            new SourceFile("src/StuntingAssessment.Web/Composition.cs", "using StuntingAssessment.Web.Features.Panel;"),
        ]).Select(f => f.Name).Should().Equal("Cycles/Board.cs -> Panel", "Cycles/Index.cshtml -> Panel", "Shared/Frame.cs -> Panel", "Data/Rows.cs -> Shared");
}
