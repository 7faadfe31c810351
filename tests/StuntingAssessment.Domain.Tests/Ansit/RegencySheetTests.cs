using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class RegencySheetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(int.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Gives_back_every_number_it_was_given(long amount)
    {
        var sheet = ASheet.Of(villages: 2).Put(1, "P09", amount).PutBefore(1, "P09", amount).Put(2, "P09", 7);

        sheet.Number(1, "P09").Should().Be(amount);
        sheet.Before(1, ASheet.MeasureOf("P09").Index).Should().Be(CellContent.Of(amount));
        sheet.Number(2, "P09").Should().Be(7);
    }

    [Fact]
    public void Forgets_what_a_cell_said_before_it_said_something_else()
    {
        var sheet = ASheet.Of().Put(1, "P09", long.MaxValue);
        var measure = ASheet.MeasureOf("P09").Index;

        foreach (var said in new[] { CellContent.NotApplicable("tidak ada posyandu"), CellContent.NotApplicable("pemekaran"), new CellContent(CellState.NotApplicable, 0, null), CellContent.Of(3), CellContent.Empty })
        {
            sheet.Set(1, measure, said);

            sheet[1, measure].Should().Be(said);
        }

        sheet.HasAny.Should().BeFalse();
    }

    [Fact]
    public void Of_a_sheet_that_nobody_wrote_into_every_cell_is_empty()
    {
        var sheet = ASheet.Of();

        sheet[1, 0].Should().Be(CellContent.Empty);
        sheet.Before(1, 0).Should().Be(CellContent.Empty);
        sheet.HasAny.Should().BeFalse();
        sheet.Put(1, "P09", 0).HasAny.Should().BeTrue();
        sheet.HasAnyBefore.Should().BeFalse();
    }
}
