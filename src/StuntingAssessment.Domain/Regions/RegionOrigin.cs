namespace StuntingAssessment.Domain.Regions;

/// <summary>A region that another one arose from or took in.</summary>
public sealed class RegionOrigin
{
    private RegionOrigin(Guid regionId, Guid predecessorId, int year)
    {
        RegionId = regionId;
        PredecessorId = predecessorId;
        Year = year;
    }

    public Guid RegionId { get; private set; }

    public Guid PredecessorId { get; private set; }

    /// <summary>The first year in which it is so.</summary>
    public int Year { get; private set; }

    internal static RegionOrigin Of(Guid regionId, Guid predecessorId, int year) => new(regionId, predecessorId, year);
}
