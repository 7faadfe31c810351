namespace StuntingAssessment.Domain.Regions;

/// <summary>What a region was from one year to another, both included. The terms of a region follow each other without a gap.</summary>
public sealed class RegionTerm
{
    private RegionTerm(Guid regionId, int from)
    {
        RegionId = regionId;
        From = from;
        Name = Kind = SearchText = "";
    }

    public Guid RegionId { get; private set; }

    public int From { get; private set; }

    /// <summary>Null: until further notice.</summary>
    public int? To { get; private set; }

    public string? Code { get; private set; }

    public string Name { get; private set; }

    public string Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>Name and code as they are searched for.</summary>
    public string SearchText { get; private set; }

    public RegionFacts Facts => new(Code, Name, Kind, ParentId);

    public bool IsIn(int year) => From <= year && (To is null || year <= To);

    public bool Overlaps(int from, int? to) => From <= (to ?? int.MaxValue) && from <= (To ?? int.MaxValue);

    internal static RegionTerm Of(Guid regionId, int from, RegionFacts facts)
    {
        var term = new RegionTerm(regionId, from);
        term.Correct(facts);
        return term;
    }

    internal void Correct(RegionFacts facts)
    {
        (Code, Name, Kind, ParentId) = facts;
        SearchText = SearchFolding.Fold(Name, Code ?? "");
    }

    internal void End(int? lastYear) => To = lastYear;
}
