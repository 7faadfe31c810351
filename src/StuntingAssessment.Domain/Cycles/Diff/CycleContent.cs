using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles.Diff;

/// <summary>What one cycle hands to the next: everything but its years, its phase and what was done in it.</summary>
public sealed record CycleContent(CycleRules Rules, CycleProgramme Programme, IReadOnlyList<CycleParticipant> Participants, IReadOnlyList<PhaseWindow> Windows, IndicatorCatalog Catalog)
{
    private const double DaysInYear = 365.25;
    private const int DaysInWeek = 7;

    public static CycleContent Of(AssessmentCycle cycle) => new(cycle.Rules, cycle.Programme, cycle.Participants, cycle.Windows, cycle.Catalog);

    /// <summary>
    /// What is proposed for a later year: all days move by the same number of whole weeks, so that a Monday stays a Monday and no order changes.
    /// Every participant is assessed again.
    /// </summary>
    public CycleContent ForLater(int years)
    {
        var days = (int)Math.Round(years * DaysInYear / DaysInWeek) * DaysInWeek;
        return this with
        {
            Programme = Programme with
            {
                Agenda = [.. Programme.Agenda.Select(d => d with { Day = d.Day.AddDays(days) })],
                Presentation = Programme.Presentation with { SlidesDue = Programme.Presentation.SlidesDue?.AddDays(days) },
            },
            Participants = [.. Participants.Select(p => p with { NotAssessedReason = null })],
            Windows = [.. Windows.Select(w => w with { From = w.From.AddDays(days), To = w.To?.AddDays(days) })],
            Catalog = Catalog.ForLater(),
        };
    }
}
