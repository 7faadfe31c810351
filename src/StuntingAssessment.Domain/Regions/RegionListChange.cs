namespace StuntingAssessment.Domain.Regions;

public enum RegionListChange
{
    Added,
    Renamed,
    Moved,
    Recoded,
    Gone,
}
