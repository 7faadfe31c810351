using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <param name="Sum">Of all regencies together: their sums, never a mean of percents.</param>
public sealed record ProvinceRow(Achievement Sum, IReadOnlyList<Achievement> ByRegency);
