namespace StuntingAssessment.Web.Features.Panel.Plenaries;

internal static class PlenariesSetup
{
    public static void AddPlenaries(this IServiceCollection services) => services.AddScoped<PlenaryOf>();
}
