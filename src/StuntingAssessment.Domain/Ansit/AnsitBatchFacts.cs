namespace StuntingAssessment.Domain.Ansit;

/// <param name="Agency">The office's name, for the trail.</param>
/// <param name="By">Null: the executable.</param>
public sealed record AnsitBatchFacts(Guid CycleId, string RegencyCode, int Year, CellWay Way, Guid? AgencyId, string? Agency, string? FileName, Guid? By, DateTime At);
