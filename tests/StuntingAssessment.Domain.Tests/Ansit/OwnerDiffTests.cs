using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

/// <summary>2024 beside its clone for 2025. In the list E11, P05, BUMIL and BALITA are the health office's, PAUD the school office's; nobody does P17, P19 and E13.</summary>
public sealed class OwnerDiffTests
{
    private readonly Agency health = Office(1, "Dinas Kesehatan", 2020, "DINKES");
    private readonly Agency school = Office(2, "Dinas Pendidikan", 2020, "DIKBUD");
    private readonly Agency hospital = Office(3, "Rumah sakit", 2020, "RSUD");

    [Fact]
    public void A_choice_that_came_along_is_no_difference()
    {
        Diff(Chosen(("E11", hospital)), Chosen(("E11", hospital))).Should().BeEmpty();
    }

    [Fact]
    public void A_choice_whose_office_ended_names_the_usual_owner_or_nobody()
    {
        hospital.End(2024);

        Diff(Chosen(("E11", hospital), ("E13", hospital)), Chosen()).Should().SatisfyRespectively(
            d => Is(d, "E11", [hospital], [health], OwnerCause.ChoiceWithoutOffice).Ended.Should().Equal(hospital),
            d => Is(d, "E13", [hospital], [], OwnerCause.ChoiceWithoutOffice));
        Diff(Chosen(("E11", hospital)), Chosen(("E11", hospital))).Should().ContainSingle("a choice kept for an office that is no more counts as none");
    }

    [Fact]
    public void A_choice_that_counted_for_nothing_in_the_earlier_cycle_is_not_missed()
    {
        hospital.End(2023);

        Diff(Chosen(("E11", hospital)), Chosen()).Should().BeEmpty();
    }

    [Fact]
    public void A_removed_measure_is_told_last_and_only_when_somebody_was_chosen_for_it()
    {
        hospital.End(2024);
        var without = ACatalog.Whole with { Populations = [.. ACatalog.Whole.Populations.Where(p => p.Code == "BALITA")] };

        Diff(Chosen(("PAUD", health), ("E11", hospital)), Chosen(), without).Should().SatisfyRespectively(
            d => Is(d, "E11", [hospital], [health], OwnerCause.ChoiceWithoutOffice),
            d => Is(d, "PAUD", [health], [], OwnerCause.ChoiceWithoutMeasure).IsGone.Should().BeTrue());
    }

    [Fact]
    public void Choices_made_or_taken_back_after_the_clone_are_told_apart()
    {
        Diff(Chosen(("E11", hospital)), Chosen(("PAUD", hospital))).Should().SatisfyRespectively(
            d => Is(d, "PAUD", [school], [hospital], OwnerCause.ChosenHere),
            d => Is(d, "E11", [hospital], [health], OwnerCause.ChoiceNotHere));
        Diff(Chosen(("E11", health)), Chosen()).Should().BeEmpty("the chosen one is the usual one");
    }

    [Fact]
    public void An_office_that_took_over_is_another_owner_by_its_id()
    {
        var merged = Agency.Merge(Id(4), "Dinas Kesehatan dan Pendidikan", 2025, [health, school]);
        var diff = Diff(Chosen(), Chosen(), ACatalog.Whole, merged);

        diff.Select(d => d.Measure.Code).Should().Equal("BUMIL", "BALITA", "PAUD", "E11", "P05");
        diff.Should().OnlyContain(d => d.Cause == OwnerCause.OfficeReplaced && d.Now.Single() == merged && d.Ended.Count == 1);
        var renamed = Office(1, "Dinas Kesehatan Masyarakat", 2020, "DINKES");
        OwnerDiff.Of(new OwnerMap(ACatalog.Whole, [Office(1, "Dinas Kesehatan", 2020, "DINKES")], Chosen()), new OwnerMap(ACatalog.Whole, [renamed], Chosen())).Should().BeEmpty("another name is no other office");
    }

    [Fact]
    public void Without_a_successor_the_number_is_nobodys_or_that_of_the_others_who_do_the_duties()
    {
        school.End(2024);
        Is(Diff(Chosen(), Chosen()).Single(), "PAUD", [school], [], OwnerCause.OfficeEnded);

        var second = Office(5, "Balai pendidikan", 2020, "DIKBUD");
        Is(Diff(Chosen(), Chosen(), ACatalog.Whole, second).Single(), "PAUD", [school, second], [second], OwnerCause.OfficeEnded);
    }

    [Fact]
    public void An_office_that_begins_beside_the_other_makes_two_owners()
    {
        var second = Office(5, "Balai pendidikan", 2025, "DIKBUD");

        Is(Diff(Chosen(), Chosen(), ACatalog.Whole, second).Single(), "PAUD", [school], [school, second], OwnerCause.OfficeAdded);
    }

    [Fact]
    public void Duties_move_by_the_list_or_between_offices_that_stay()
    {
        var list = ACatalog.Whole with { Populations = [.. ACatalog.Whole.Populations.Select(p => p.Code == "PAUD" ? p with { Owner = "DINKES" } : p)] };
        Is(Diff(Chosen(), Chosen(), list).Single(), "PAUD", [school], [health], OwnerCause.UsualOwnerChanged);

        IReadOnlyList<Agency> before = [Office(1, "A", 2020, "DIKBUD"), Office(2, "B", 2020, "DINKES")];
        IReadOnlyList<Agency> now = [Office(1, "A", 2020, "DINKES"), Office(2, "B", 2020, "DIKBUD")];
        OwnerDiff.Of(new OwnerMap(ACatalog.Whole, before, Chosen()), new OwnerMap(ACatalog.Whole, now, Chosen())).Should().OnlyContain(d => d.Cause == OwnerCause.DutiesMoved);
    }

    [Fact]
    public void A_new_measure_is_told_when_nobody_has_it()
    {
        var more = ACatalog.Whole with { Populations = [.. ACatalog.Whole.Populations, new("LANSIA", "Lanjut usia", "DINSOS"), new("CATIN", "Calon pengantin", "DINKES")] };

        Is(Diff(Chosen(), Chosen(), more).Single(), "LANSIA", [], [], OwnerCause.NewWithoutOwner);
    }

    [Fact]
    public void An_earlier_cycle_without_a_list_is_no_yardstick()
    {
        OwnerDiff.Of(new OwnerMap(IndicatorCatalog.Empty, [health], Chosen()), new OwnerMap(ACatalog.Whole, [health], Chosen())).Should().BeEmpty();
    }

    private static OwnerDifference Is(OwnerDifference found, string code, IReadOnlyList<Agency> before, IReadOnlyList<Agency> now, OwnerCause cause)
    {
        (found.Measure.Code, found.Cause).Should().Be((code, cause));
        found.Before.Should().Equal(before);
        found.Now.Should().Equal(now);
        return found;
    }

    private IReadOnlyList<OwnerDifference> Diff(Dictionary<string, Guid> earlier, Dictionary<string, Guid> present, IndicatorCatalog? list = null, params Agency[] more)
    {
        List<Agency> offices = [health, school, hospital, .. more];
        return OwnerDiff.Of(
            new OwnerMap(ACatalog.Whole, [.. offices.Where(o => o.IsIn(2024))], earlier),
            new OwnerMap(list ?? ACatalog.Whole, [.. offices.Where(o => o.IsIn(2025))], present));
    }

    private static Dictionary<string, Guid> Chosen(params (string Measure, Agency Office)[] choices) => choices.ToDictionary(c => c.Measure, c => c.Office.Id);

    private static Agency Office(int number, string name, int from, string code) => Agency.Found(Id(number), Guid.Empty, name, [code], from);

    private static Guid Id(int number) => new($"01900000-0000-7000-8000-0000000000a{number}");
}
