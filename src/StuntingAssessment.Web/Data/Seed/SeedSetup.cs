namespace StuntingAssessment.Web.Data.Seed;

internal static class SeedSetup
{
    public static void AddSeeds(this IHostApplicationBuilder builder) => builder.Services.AddScoped<ReferenceSeed>();
}
