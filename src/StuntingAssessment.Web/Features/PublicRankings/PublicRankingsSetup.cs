namespace StuntingAssessment.Web.Features.PublicRankings;

internal static class PublicRankingsSetup
{
    public static void AddPublicRankings(this IServiceCollection services) => services.AddScoped<PublicAnswers>();
}
