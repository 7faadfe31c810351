namespace StuntingAssessment.Web.Features.Ansit.Overview;

public sealed record IndexModel(int Year, int ActivityYear, string Phase, IReadOnlyList<RegencyRow> Regencies);
