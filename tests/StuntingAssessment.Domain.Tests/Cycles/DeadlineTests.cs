using System.Globalization;
using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Tests.Cycles;

/// <summary>The last day of a window ends at midnight where the province lies.</summary>
public class DeadlineTests
{
    [Theory]
    [InlineData("Asia/Jakarta", "2024-05-10T16:59:59Z", false)]
    [InlineData("Asia/Jakarta", "2024-05-10T17:00:00Z", true)]
    [InlineData("Asia/Makassar", "2024-05-10T15:59:59Z", false)]
    [InlineData("Asia/Makassar", "2024-05-10T16:00:00Z", true)]
    [InlineData("Asia/Jayapura", "2024-05-10T14:59:59Z", false)]
    [InlineData("Asia/Jayapura", "2024-05-10T15:00:00Z", true)]
    public void The_tenth_of_may_ends_at_midnight_in_WIB_WITA_and_WIT(string zone, string utc, bool late)
    {
        var cycle = AssessmentCycle.Create(
            new Guid("01900000-0000-7000-8000-00000000000c"),
            2024,
            2023,
            "65",
            "Kalimantan Utara",
            zone,
            ACycle.Rules,
            CycleProgramme.Empty,
            [new CycleParticipant("65.01", "Bulungan")],
            [new PhaseWindow(Phase.Submission, new DateOnly(2024, 4, 26), new DateOnly(2024, 5, 10))]);

        cycle.MoveForward([]);

        cycle.IsLate(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)).Should().Be(late);
    }
}
