namespace StuntingAssessment.Web.Features.Regions.Agencies;

internal static class AgenciesSetup
{
    public static void AddAgencies(this IServiceCollection services)
    {
        services.AddScoped<AgencyReading>();
        services.AddScoped<AgencyPlaces>();
    }
}
