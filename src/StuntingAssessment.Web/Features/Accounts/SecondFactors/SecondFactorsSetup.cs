namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

internal static class SecondFactorsSetup
{
    public static void AddSecondFactors(this IServiceCollection services) => services.AddScoped<SetUpSecondFactor>();
}
