using StuntingAssessment.CodeFigures;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>An area names no other area, and what all share names none: by what the compiled code calls. Each rule has a test beside it that feeds it an offender.</summary>
public sealed class AreaTests
{
    private static readonly RoomGraph Portal = new(CompiledUses.In(typeof(Program).Assembly.Location));

    [Fact]
    public void The_areas_are_seen() =>
        Portal.Rooms.Where(r => r.Storey is Storey.Area or Storey.Shared).Should().HaveCountGreaterThan(8).And.Contain(r => r.Storey == Storey.Shared);

    [Fact]
    public void An_area_names_no_other_area() => Ratchet.Holds("areas", Portal.AreasNamingAreas.Select(u => u.Brief));

    [Fact]
    public void An_area_that_calls_another_is_found_by_the_call_alone() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Features.Cycles.Overview { public static class Board { public static object Rows() => Panel.Sheets.Desk.Open(); } }
        namespace StuntingAssessment.Web.Features.Panel.Sheets { public static class Desk { public static object Open() => null; } }
        """).AreasNamingAreas.Select(u => u.Brief).Should().Equal("Cycles/Board -> Panel/Desk");

    [Fact]
    public void An_area_that_calls_another_in_a_lambda_of_a_generic_is_found() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Features.Cycles { public static class Board { public static System.Func<object> Rows() => () => new System.Collections.Generic.List<Panel.Desk[]>(); } }
        namespace StuntingAssessment.Web.Features.Panel { public class Desk; }
        """).AreasNamingAreas.Select(u => u.Brief).Should().Equal("Cycles/Board -> Panel/Desk");

    [Fact]
    public void A_view_of_an_area_that_names_another_is_found() => CompiledSource.Graph("""
        namespace AspNetCoreGeneratedDocument { public class Features_Cycles_Overview_Index { public static object Model() => new StuntingAssessment.Web.Features.Panel.Desk(); } }
        namespace StuntingAssessment.Web.Features.Panel { public class Desk; }
        """).AreasNamingAreas.Should().ContainSingle();

    [Fact]
    public void Folders_of_one_area_may_name_each_other_and_what_all_share() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Features.Cycles.Overview { public class Board { Setup.Form a; Shared.Frame b; } }
        namespace StuntingAssessment.Web.Features.Cycles.Setup { public class Form; }
        namespace StuntingAssessment.Web.Features.Shared { public class Frame; }
        """).AreasNamingAreas.Should().BeEmpty();

    [Fact]
    public void What_all_areas_share_names_none_of_them() => Ratchet.Holds("shared", Portal.SharedNamingAreas.Select(u => u.Brief));

    [Fact]
    public void A_shared_part_that_names_an_area_is_found() => CompiledSource.Graph("""
        namespace StuntingAssessment.Web.Features.Shared { public class Frame { Cycles.Board a; } }
        namespace StuntingAssessment.Web.Features.Cycles { public class Board; }
        """).SharedNamingAreas.Select(u => u.Brief).Should().Equal("Shared/Frame -> Cycles/Board");
}
