namespace StuntingAssessment.Domain.Ansit;

/// <summary>Where numbers are counted: a village, or the regency itself for its few own indicators.</summary>
/// <param name="Id">The region's.</param>
/// <param name="Code">In the ministry's notation; null for a village that has none yet.</param>
/// <param name="DistrictId">The district it lies in; the regency's own id for the regency.</param>
public sealed record AnsitPlace(Guid Id, IndicatorLevel Level, string? Code, string Name, Guid DistrictId, string DistrictName);
