using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

/// <summary>Standard agencies x regencies in a year: which office does the duties, where none or several do.</summary>
public sealed record GapModel(int Year, IReadOnlyList<RegencyName> Regencies, IReadOnlyList<StandardAgency> Standard, ILookup<(Guid Region, string Code), OfficeName> Offices)
{
    public int Gaps => Regencies.Sum(r => Standard.Count(s => IsGap(r, s)));

    public int Doubles => Regencies.Sum(r => Standard.Count(s => Offices[(r.Id, s.Code)].Skip(1).Any()));

    /// <summary>What owns no indicator may be missing.</summary>
    public bool IsGap(RegencyName regency, StandardAgency standard) => standard.OwnsIndicators && !Offices[(regency.Id, standard.Code)].Any();
}
