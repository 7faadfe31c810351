using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed record RegencyName(Guid Id, string Name, string? Code);

public sealed record OfficeName(Guid Id, string Name);

/// <summary>Standard agencies x regencies in a year: which office does the duties, where none or several do.</summary>
public sealed record GapModel(int Year, IReadOnlyList<RegencyName> Regencies, IReadOnlyList<StandardAgency> Standard, ILookup<(Guid Region, string Code), OfficeName> Offices)
{
    public int Gaps => Regencies.Sum(r => Standard.Count(s => IsGap(r, s)));

    public int Doubles => Regencies.Sum(r => Standard.Count(s => Offices[(r.Id, s.Code)].Skip(1).Any()));

    /// <summary>What owns no indicator may be missing.</summary>
    public bool IsGap(RegencyName regency, StandardAgency standard) => standard.OwnsIndicators && !Offices[(regency.Id, standard.Code)].Any();
}

/// <param name="Duties">The standard agencies it stands for, by name.</param>
public sealed record OfficeRow(Guid Id, string Name, IReadOnlyList<string> Duties, bool IsAssumed, string Years, bool IsEnded, string? Head, string? HeadName, int Operators);

public sealed record RegencyModel(Guid Id, string Name, int Year, IReadOnlyList<OfficeRow> Offices, IReadOnlyList<string> Gaps, IReadOnlyList<string> Doubles);

public sealed record OfficeModel(Agency Agency, RegencyName Regency, IReadOnlyList<string> Duties, DateOnly Today, IReadOnlyList<string> Operators, IReadOnlyList<string> Leads);
