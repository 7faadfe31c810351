namespace StuntingAssessment.Web.Features.Regions;

internal static class RegionsSetup
{
    public static void AddRegions(this IServiceCollection services)
    {
        services.AddScoped<RegionReading>();
        services.AddScoped<RegionDesk>();
        services.AddScoped<RegionLists>();
    }
}
