using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Tests.Cycles;

namespace StuntingAssessment.Domain.Tests.Agencies;

public class AgencyTests
{
    private static readonly Guid Regency = new("01900000-0000-7000-8000-000000006501");
    private int last;

    private Guid NewId() => new(++last, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private Agency Office(string name = "Dinas Sosial", string code = "DINSOS", bool assumed = false) => Agency.Found(NewId(), Regency, name, [code], 2023, assumed);

    private AgencyHead Head(string name, DateOnly from, DateOnly? to = null, bool acting = false, string? nip = null) => new(NewId(), "Kepala Dinas Sosial", name, null, nip, from, to, acting);

    [Fact]
    public void Stands_for_at_least_one_standard_agency_and_has_a_name()
    {
        Action nameless = () => Agency.Found(NewId(), Regency, " ", ["DINSOS"], 2023);
        Action idle = () => Agency.Found(NewId(), Regency, "Dinas", [], 2023);

        nameless.Refusal().Field.Should().Be("Name");
        idle.Refusal().Field.Should().Be("Codes");
        Agency.Found(NewId(), Regency, "Dinas", ["DINSOS", "DPMD", "DINSOS"], 2023).Codes.Should().Equal("DINSOS", "DPMD");
    }

    [Fact]
    public void A_merger_ends_the_parts_and_does_all_their_duties()
    {
        var (social, women) = (Office(), Office("Dinas P3A", "DP3AP2KB"));

        var merged = Agency.Merge(NewId(), "Dinas Sosial dan P3A", 2025, [social, women]);

        merged.Codes.Should().Equal("DINSOS", "DP3AP2KB");
        (social.To, women.To).Should().Be((2024, 2024));
        merged.IsIn(2025).Should().BeTrue();
        social.IsIn(2025).Should().BeFalse();
        Action alone = () => Agency.Merge(NewId(), "Dinas", 2026, [merged]);
        Action again = () => Agency.Merge(NewId(), "Dinas", 2026, [social, merged]);
        alone.Refusal().Field.Should().Be("Parts");
        again.Refusal().Message.Should().Contain("sudah berakhir");
    }

    [Fact]
    public void What_was_assumed_counts_as_checked_once_it_is_saved()
    {
        var office = Office(assumed: true);
        office.MarkSaved(Regency);

        office.Change("Dinas Sosial", ["DINSOS"]);

        office.IsAssumed.Should().BeFalse();
        office.Events.Should().Equal(new AgencyConfirmed("Dinas Sosial"));
    }

    [Fact]
    public void A_new_head_follows_the_one_without_an_end()
    {
        var office = Office();
        office.Appoint(Head("Ani", new(2023, 1, 1)));
        office.Appoint(Head("Budi", new(2024, 6, 1), new(2024, 8, 31), acting: true));

        office.HeadOn(new(2024, 5, 31))!.Name.Should().Be("Ani");
        office.HeadOn(new(2024, 6, 1))!.PrintedPosition.Should().Be("Plt. Kepala Dinas Sosial");
        office.HeadOn(new(2024, 9, 1)).Should().BeNull();
        Action overlapping = () => office.Appoint(Head("Citra", new(2024, 8, 1)));
        overlapping.Refusal().Field.Should().Be("From");
    }

    [Fact]
    public void A_heads_number_has_eighteen_digits_and_its_days_are_in_order()
    {
        var office = Office();
        Action number = () => office.Appoint(Head("Ani", new(2023, 1, 1), nip: "123"));
        Action days = () => office.Appoint(Head("Ani", new(2023, 1, 2), new(2023, 1, 1)));

        number.Refusal().Field.Should().Be("Nip");
        days.Refusal().Field.Should().Be("To");
        office.Appoint(Head("Ani", new(2023, 1, 1), nip: "19700101 199603 1 001"));
        office.Heads[0].Nip.Should().Be("197001011996031001");
        office.Events.OfType<HeadAppointed>().Single().ToString().Should().NotContain("19700101", "the trail does not keep the number");
    }

    [Fact]
    public void A_head_leaves_on_a_day_and_a_mistake_is_taken_back()
    {
        var office = Office();
        office.Appoint(Head("Ani", new(2023, 1, 1)));
        var id = office.Heads[0].Id;

        office.EndHead(id, new(2024, 1, 31));
        office.Heads[0].To.Should().Be(new DateOnly(2024, 1, 31));
        Action again = () => office.EndHead(id, new(2024, 2, 1));
        again.Refusal().Field.Should().Be("To");
        office.RemoveHead(id);
        office.Heads.Should().BeEmpty();
    }

    [Fact]
    public void Ends_once_and_not_before_it_began()
    {
        var office = Office();
        Action early = () => office.End(2021);
        early.Refusal().Field.Should().Be("Year");
        office.End(2024);
        Action again = () => office.End(2025);
        again.Refusal().Message.Should().Be("Perangkat daerah ini sudah berakhir.");
    }
}
