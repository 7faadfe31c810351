namespace StuntingAssessment.Web.Features.Shared.Queries;

internal static class QueriesSetup
{
    public static void AddPortalQueries(this IServiceCollection services)
    {
        services.AddScoped<PublishedResults>();
        services.AddSingleton<PublishedResultsCache>();
    }
}
