namespace StuntingAssessment.Web.Features.Plenaries;

internal static class PlenariesSetup
{
    public static void AddPlenaries(this IServiceCollection services) => services.AddScoped<PlenaryOf>();
}
