namespace StuntingAssessment.Domain.Regions;

/// <summary>What an act needs to know beside the regions themselves.</summary>
/// <param name="Year">The first year in which it holds.</param>
/// <param name="Held">Terms of regions outside the branch whose codes could be taken.</param>
/// <param name="RunningYears">Assessment years of running cycles in which the region takes part.</param>
/// <param name="IsAccepted">Somebody accepted that those cycles keep the code and the name they have.</param>
public sealed record RegionAct(int Year, IReadOnlyCollection<RegionTerm> Held, IReadOnlyList<int> RunningYears, bool IsAccepted);
