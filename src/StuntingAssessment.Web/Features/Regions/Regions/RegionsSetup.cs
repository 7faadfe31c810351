using StuntingAssessment.Web.Features.Regions.Lists;

namespace StuntingAssessment.Web.Features.Regions.Regions;

internal static class RegionsSetup
{
    public static void AddRegions(this IServiceCollection services)
    {
        services.AddScoped<RegionReading>();
        services.AddScoped<RegionDesk>();
        services.AddScoped<RegionLists>();
    }
}
