using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class CellInputsTests
{
    private static readonly CellContent[] Contents = [CellContent.Empty, CellContent.Of(0), CellContent.Of(long.MaxValue), CellContent.Of(12), CellContent.NotApplicable("belum ada posyandu")];

    [Fact]
    public void What_was_put_in_comes_out_as_it_was()
    {
        var inputs = Invented(5000);
        var kept = new CellInputs();
        inputs.ForEach(kept.Add);

        kept.Should().Equal(inputs);
        kept.Count.Should().Be(5000);
        kept[1024].Should().Be(inputs[1024]);
        var beyond = () => kept[5000];
        beyond.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_cell_can_turn_out_to_be_unreadable()
    {
        var inputs = Invented(10);
        var kept = new CellInputs();
        inputs.ForEach(kept.Add);

        kept.Spoil(3, "digabung");
        kept.Spoil(3, "dua baris");

        kept[3].Should().Be(inputs[3] with { Fault = "dua baris" });
        kept[4].Should().Be(inputs[4]);
    }

    [Fact]
    public void Decisions_come_out_as_they_were_and_are_counted()
    {
        var decisions = Invented(3000).Select((input, i) => new CellDecision(input, (CellOutcome)(i % 5), Contents[i % Contents.Length], i, i % 5 == 3 ? $"kalimat {i}" : null)).ToList();
        var kept = new CellDecisions();
        decisions.ForEach(kept.Add);

        kept.Should().Equal(decisions);
        kept.Inputs.Should().Equal(decisions.Select(d => d.Input));
        Enum.GetValues<CellOutcome>().Should().OnlyContain(o => kept.CountOf(o) == 600);
    }

    private static List<CellInput> Invented(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new CellInput(ASheet.Id(i / 71), $"E{i % 71}", Contents[i % Contents.Length], i % 9, i % 7 == 0 ? $"salah {i}" : null))];
}
