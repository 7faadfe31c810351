using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Tests.Wording;

public sealed class IndonesianTimeTests
{
    private static readonly TimeOnly Eight = new(8, 0);

    [Fact]
    public void Times_have_a_point_and_two_digits()
    {
        IndonesianTime.Clock(Eight).Should().Be("08.00");
        IndonesianTime.Clock(new TimeOnly(14, 5)).Should().Be("14.05");
        IndonesianTime.Clock(Eight, "Asia/Makassar").Should().Be("08.00 WITA");
        IndonesianTime.Range(Eight, new TimeOnly(10, 30), "Asia/Jakarta").Should().Be("08.00 - 10.30 WIB");
    }

    [Fact]
    public void An_open_end_is_selesai()
    {
        IndonesianTime.UntilDone(Eight).Should().Be("08.00 s/d selesai");
        IndonesianTime.UntilDone(Eight, "Asia/Jayapura").Should().Be("08.00 WIT s/d selesai");
    }

    [Theory]
    [InlineData("Asia/Jakarta", "WIB")]
    [InlineData("Asia/Pontianak", "WIB")]
    [InlineData("Asia/Makassar", "WITA")]
    [InlineData("Asia/Ujung_Pandang", "WITA")]
    [InlineData("Asia/Jayapura", "WIT")]
    [InlineData("Europe/Berlin", null)]
    public void Zones_have_their_indonesian_label(string zone, string? label) => IndonesianTime.ZoneLabel(zone).Should().Be(label);
}
