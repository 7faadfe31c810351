using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Tests.Cycles;

/// <summary>A district as participant of its own award (decision 0024).</summary>
public sealed class ParticipantTests
{
    private static readonly CycleParticipant District = new("65.01.01", "Kecamatan Peso", AwardCode: "KEC");

    [Fact]
    public void A_district_is_scored_in_its_awards_component_only()
    {
        var cycle = With(District);

        cycle.PanelCriteriaOf("65.01.01").Select(c => c.Code).Should().Equal("I.1");
        cycle.Counts("65.01.01", "INOV").Should().BeTrue();
        cycle.Counts("65.01.01", "PRES").Should().BeFalse();
        cycle.Regencies.Select(p => p.Code).Should().Equal("65.01");
    }

    [Fact]
    public void A_regency_is_not_scored_in_a_component_that_only_a_districts_award_goes_by()
    {
        With(District).PanelCriteriaOf("65.01").Select(c => c.Code).Should().Equal("P.1");
        With().PanelCriteriaOf("65.01").Select(c => c.Code).Should().Equal("P.1", "I.1");
    }

    [Fact]
    public void A_component_that_another_award_goes_by_too_stays_on_a_regencys_sheet()
    {
        var shared = Rules with { Awards = [.. Rules.Awards, new AwardCategory("INOVATIF", "Paling Inovatif", null, "INOV", false, [], null)] };

        With(shared, District).PanelCriteriaOf("65.01").Select(c => c.Code).Should().Equal("P.1", "I.1");
    }

    [Fact]
    public void A_district_has_no_actions() =>
        FluentActions.Invoking(() => With(District).Regency("65.01.01")).Should().Throw<RuleBrokenException>().WithMessage("*tidak mempunyai aksi konvergensi*");

    [Fact]
    public void A_district_without_an_award_is_refused() => Refused(new CycleParticipant("65.01.01", "Kecamatan Peso"), "Rows[1].AwardCode", "*hanya ikut dalam satu penghargaan*");

    [Fact]
    public void A_regency_with_an_award_of_its_own_is_refused() => Refused(new CycleParticipant("65.02", "Malinau", AwardCode: "KEC"), "Rows[1].AwardCode", "*ikut dalam seluruh penilaian*");

    [Theory]
    [InlineData("JUARA1")]
    [InlineData("DOKUMEN")]
    [InlineData("TIDAKADA")]
    public void A_districts_award_goes_by_a_component_of_the_panel(string award) => Refused(District with { AwardCode = award }, "Rows[1].AwardCode", "*komponen yang dinilai panel*");

    [Fact]
    public void A_village_takes_no_part() => Refused(new CycleParticipant("65.01.01.2001", "Desa Long Peso", AwardCode: "KEC"), "Rows[1].Code", "*bukan kecamatan*");

    [Fact]
    public void Nobody_takes_part_twice() => Refused(new CycleParticipant("65.01", "Bulungan"), "Rows[1].Code", "*tidak boleh ganda*");

    private static CycleRules Rules => ACycle.Rules with
    {
        Awards =
        [
            new AwardCategory("JUARA1", "Juara 1", 1, null, false, [], null),
            new AwardCategory("DOKUMEN", "Dokumen Terbaik", null, "DOC", false, [], null),
            new AwardCategory("KEC", "Kecamatan Paling Inovatif", null, "INOV", false, [], null),
        ],
    };

    private static void Refused(CycleParticipant second, string field, string sentence)
    {
        var refusal = FluentActions.Invoking(() => With(second)).Should().Throw<RuleBrokenException>().WithMessage(sentence).Which;
        refusal.Field.Should().Be(field);
    }

    private static AssessmentCycle With(params CycleParticipant[] more) => With(Rules, more);

    private static AssessmentCycle With(CycleRules rules, params CycleParticipant[] more) => AssessmentCycle.Create(
        Guid.Empty, 2024, 2023, "65", "Kalimantan Utara", "Asia/Makassar", rules, CycleProgramme.Empty, [new CycleParticipant("65.01", "Bulungan"), .. more], []);
}
