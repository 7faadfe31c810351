using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>Who writes what, and how it came in.</summary>
/// <param name="Regency">With the places that the inputs may name.</param>
/// <param name="MayWrite">Whether the person owns the measure.</param>
/// <param name="AgencyId">Whose columns; null for a coordinator's own entry.</param>
/// <param name="AsBatch">Kept together, so that it can be taken back together.</param>
public sealed record CellSource(AssessmentCycle Cycle, AnsitRegency Regency, Func<Measure, bool> MayWrite, CellWay Way, Guid? AgencyId = null, string? AgencyName = null, string? FileName = null, bool AsBatch = false);
