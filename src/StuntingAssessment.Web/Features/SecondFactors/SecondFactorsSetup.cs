namespace StuntingAssessment.Web.Features.SecondFactors;

internal static class SecondFactorsSetup
{
    public static void AddSecondFactors(this IServiceCollection services) => services.AddScoped<SetUpSecondFactor>();
}
