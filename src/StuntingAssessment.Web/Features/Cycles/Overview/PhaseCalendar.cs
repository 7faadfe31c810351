using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

/// <summary>The phases as steps with their dates, and what today is among them. A date never decides; it says what is late.</summary>
internal static class PhaseCalendar
{
    /// <summary>Beyond this, a count of days says less than the date.</summary>
    private const int CountedDays = 60;

    public static IReadOnlyList<Step> Steps(AssessmentCycle cycle, DateOnly today) =>
    [
        .. PhaseTable.Phases.Select(phase => new Step(
            RoleNames.Capital(PhaseNames.Of(phase)),
            phase < cycle.Phase || cycle.Phase is Phase.Published ? StepState.Done : phase == cycle.Phase ? StepState.Current : StepState.Next,
            Dates(cycle.WindowOf(phase)),
            phase == cycle.Phase ? Remark(cycle, today) : Holds(cycle.WindowOf(phase), today) && cycle.Phase is not Phase.Published ? "jadwal hari ini" : null)),
    ];

    public static string? Dates(PhaseWindow? window) => window switch
    {
        null => null,
        { To: { } to } => IndonesianDate.Range(window.From, to),
        _ => $"mulai {IndonesianDate.Full(window.From)}",
    };

    /// <summary>How today lies to the window of the phase that the cycle is in.</summary>
    public static string? Remark(AssessmentCycle cycle, DateOnly today)
    {
        if (cycle.Phase is Phase.Published || cycle.WindowOf(cycle.Phase) is not { } window)
        {
            return null;
        }

        if (window.IsLate(today))
        {
            var days = today.DayNumber - window.To!.Value.DayNumber;
            return days > CountedDays ? $"lewat sejak {IndonesianDate.Full(window.To.Value)}" : $"lewat {days} hari";
        }

        if (today < window.From)
        {
            return "mendahului jadwal";
        }

        return window.To is { } to ? today == to ? "hari ini, hari terakhir" : $"hari ini, tersisa {to.DayNumber - today.DayNumber} hari" : "hari ini";
    }

    private static bool Holds(PhaseWindow? window, DateOnly today) => window is { To: { } to } && window.From <= today && today <= to;
}
