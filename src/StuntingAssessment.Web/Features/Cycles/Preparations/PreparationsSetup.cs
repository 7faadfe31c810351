namespace StuntingAssessment.Web.Features.Cycles.Preparations;

internal static class PreparationsSetup
{
    public static void AddPreparations(this IServiceCollection services) => services.AddScoped<CarryPeople>();
}
