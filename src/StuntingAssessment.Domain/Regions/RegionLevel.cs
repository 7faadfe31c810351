namespace StuntingAssessment.Domain.Regions;

public enum RegionLevel
{
    Province,
    Regency,
    District,
    Village,
}
