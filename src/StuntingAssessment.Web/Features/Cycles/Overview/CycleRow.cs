namespace StuntingAssessment.Web.Features.Cycles.Overview;

public sealed record CycleRow(int Year, int ActivityYear, string Province, string Phase, string? Dates, string? Remark, int Participants, bool IsConfirmed, bool IsPublished)
{
    public static CycleRow Of(AssessmentCycle cycle, DateOnly today) => new(
        cycle.AssessmentYear,
        cycle.ActivityYear,
        cycle.ProvinceName,
        cycle.WithdrawnAt is null ? RoleNames.Capital(cycle.PhaseName) : "Hasil ditarik",
        PhaseCalendar.Dates(cycle.WindowOf(cycle.Phase)),
        PhaseCalendar.Remark(cycle, today),
        cycle.Participants.Count,
        cycle.IsRulesConfirmed,
        cycle.HasResultInForce);
}
