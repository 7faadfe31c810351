namespace StuntingAssessment.Web.Features.Results.Public;

internal static class PublicRankingsSetup
{
    public static void AddPublicRankings(this IServiceCollection services) => services.AddScoped<PublicAnswers>();
}
