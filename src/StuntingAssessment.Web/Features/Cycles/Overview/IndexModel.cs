namespace StuntingAssessment.Web.Features.Cycles.Overview;

public sealed record IndexModel(IReadOnlyList<CycleRow> Cycles, bool MayCreate);
