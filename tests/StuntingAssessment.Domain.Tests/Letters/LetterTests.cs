using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Tests.Panel;

namespace StuntingAssessment.Domain.Tests.Letters;

public class LetterTests
{
    [Fact]
    public void A_draft_needs_neither_number_nor_date()
    {
        var (letter, issuer) = ALetter.Complete(ACycle.In(Phase.Preparation));

        letter.Edit(issuer, letter.Content with { Number = " ", Date = null });

        letter.Content.Number.Should().BeNull();
        letter.Events[^1].Should().BeOfType<LetterEdited>().Which.Changes.Select(c => c.Field).Should().Equal("nomor", "tanggal");
    }

    [Theory]
    [InlineData("number", "Number")]
    [InlineData("date", "Date")]
    [InlineData("days", "FirstDay")]
    [InlineData("venues", "Venues")]
    [InlineData("attachments", "Attachments")]
    [InlineData("basis", "Basis")]
    public void Issuing_needs_what_the_letter_says(string missing, string field)
    {
        var (letter, issuer) = ALetter.Complete(ACycle.In(Phase.Preparation));
        var c = letter.Content;
        letter.Edit(issuer, missing switch
        {
            "number" => c with { Number = null },
            "date" => c with { Date = null },
            "days" => c with { FirstDay = null },
            "venues" => c with { Venues = [] },
            "attachments" => c with { Attachments = 0 },
            _ => c with { Basis = null },
        });

        letter.Invoking(l => l.MustBeIssuable([])).Should().Throw<RuleBrokenException>().Which.Field.Should().Be(field);
    }

    [Fact]
    public void An_unknown_placeholder_stops_the_issue_at_the_body()
    {
        var (letter, _) = ALetter.Complete(ACycle.In(Phase.Preparation));

        letter.Invoking(l => l.Finalise(["tahun_penilian"])).Should().Throw<RuleBrokenException>().WithMessage("*{{tahun_penilian}}*").Which.Field.Should().Be("Body");
        letter.State.Should().Be(LetterState.Draft);
    }

    [Fact]
    public void What_was_issued_is_opened_with_a_reason_before_it_changes()
    {
        var (letter, issuer) = ALetter.Complete(ACycle.In(Phase.Preparation));
        letter.Finalise([]);

        letter.Invoking(l => l.Edit(issuer, l.Content with { Subject = "Lain" })).Should().Throw<RuleBrokenException>();
        letter.Invoking(l => l.Finalise([])).Should().Throw<RuleBrokenException>();
        letter.Invoking(l => l.Reopen(" ")).Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Reason");
        letter.Reopen("Tempat berubah.");
        letter.Edit(issuer, letter.Content with { Subject = "Lain" });

        letter.State.Should().Be(LetterState.Draft);
    }

    [Fact]
    public void Days_and_dates_stand_in_order()
    {
        var (letter, issuer) = ALetter.Complete(ACycle.In(Phase.Preparation));

        letter.Invoking(l => l.Edit(issuer, l.Content with { LastDay = new DateOnly(2024, 5, 19) })).Should().Throw<RuleBrokenException>().Which.Field.Should().Be("LastDay");
        letter.Invoking(l => l.Edit(issuer, l.Content with { Date = new DateOnly(2024, 5, 21) })).Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Date");
        letter.Invoking(l => l.Edit(issuer, l.Content with { Signatory = "siapa" })).Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Signatory");
    }
}
