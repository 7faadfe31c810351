namespace StuntingAssessment.Domain.Regions;

/// <summary>One difference between the list and the regions of today.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Region">The region of today; null for a new one.</param>
/// <param name="Row">The line; null for a region that the list no longer has.</param>
/// <param name="IsProposed">Concluded from the name: somebody has to confirm it.</param>
public sealed record RegionListItem(RegionListChange Kind, Region? Region, RegionListRow? Row, bool IsProposed)
{
    /// <summary>Names a proposal on the page.</summary>
    public string Key => $"{Region?.Id:n}>{Row?.Code}";
}
