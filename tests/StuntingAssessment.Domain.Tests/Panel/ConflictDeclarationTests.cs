using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Panel;
using static StuntingAssessment.Domain.Tests.Panel.ACycle;

namespace StuntingAssessment.Domain.Tests.Panel;

public sealed class ConflictDeclarationTests
{
    [Theory]
    [InlineData(Phase.Preparation, true)]
    [InlineData(Phase.Submission, true)]
    [InlineData(Phase.Verification, true)]
    [InlineData(Phase.Presentation, true)]
    [InlineData(Phase.Plenary, false)]
    public void Is_possible_until_the_presentation(Phase phase, bool possible)
    {
        var cycle = In(phase);

        var declaring = () => Declaration(cycle);

        if (possible)
        {
            declaring.Should().NotThrow();
        }
        else
        {
            declaring.Should().Throw<RuleBrokenException>().WithMessage("*tahap pleno*");
        }
    }

    [Fact]
    public void A_conflict_asks_for_a_reason_that_is_not_part_of_the_event()
    {
        var cycle = In(Phase.Verification);
        var withoutReason = () => ConflictDeclaration.Declare(Id(1), cycle, Bulungan, hasConflict: true, " ", Ani);
        withoutReason.Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Reason");

        var declared = ConflictDeclaration.Declare(Id(1), cycle, Bulungan, hasConflict: true, "kerabat", Ani);

        declared.Reason.Should().Be("kerabat");
        declared.Events.Should().Equal(new ConflictDeclared(Bulungan, true));
    }

    [Fact]
    public void No_conflict_keeps_no_reason()
    {
        var cycle = In(Phase.Verification);
        var declared = Declaration(cycle, hasConflict: true);

        declared.Change(cycle, hasConflict: false, "kerabat", ownSheet: null, Ani);

        declared.Reason.Should().BeNull();
        declared.HasConflict.Should().BeFalse();
    }

    [Fact]
    public void May_change_while_the_own_sheet_is_a_draft_and_not_after_it_is_submitted()
    {
        var cycle = In(Phase.Presentation);
        var declared = Declaration(cycle);
        declared.Change(cycle, hasConflict: true, "kerabat", Filled(cycle), Ani);

        var late = () => declared.Change(cycle, hasConflict: false, null, Submitted(cycle), Ani);

        late.Should().Throw<RuleBrokenException>().WithMessage("*sudah diajukan*");
        declared.HasConflict.Should().BeTrue();
    }

    [Fact]
    public void Is_about_a_regency_that_takes_part()
    {
        var elsewhere = () => Declaration(In(Phase.Verification), regency: "65.99");

        elsewhere.Should().Throw<RuleBrokenException>();
    }
}
