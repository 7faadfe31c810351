namespace StuntingAssessment.Web.Features.Regions.Regions;

public static class RegionYears
{
    public static string Of(int from, int? to) => to is null ? $"sejak {from}" : to == from ? $"{from}" : $"{from} s.d. {to}";
}
