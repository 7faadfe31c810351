using StuntingAssessment.Web.Seed.Demo;
using StuntingAssessment.Web.Seed.Scale;

namespace StuntingAssessment.Web.Seed;

internal static class SeedSetup
{
    public static void AddSeeds(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReferenceSeed>();
        builder.Services.AddScoped<RegionReference>();
        builder.Services.AddScoped<LetterReference>();
        builder.Services.AddScoped<DemoSeed>();
        builder.Services.AddScoped<DemoAccounts>();
        builder.Services.AddScoped<DemoEvidence>();
        builder.Services.AddScoped<DemoCycle2023>();
        builder.Services.AddScoped<DemoCycle2024>();
        builder.Services.AddScoped<DemoAnsit>();
        builder.Services.AddScoped<ScaleSeed>();
        builder.Services.AddScoped<ScaleRegions>();
        builder.Services.AddScoped<ScaleCells>();
    }
}
