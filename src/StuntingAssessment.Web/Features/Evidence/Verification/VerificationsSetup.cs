namespace StuntingAssessment.Web.Features.Evidence.Verification;

internal static class VerificationsSetup
{
    public static void AddVerifications(this IServiceCollection services)
    {
        services.AddScoped<ChangeSubmission>();
        services.AddScoped<ReadVerification>();
        services.AddScoped<ReadGrades>();
        services.AddScoped<ReadReturn>();
    }
}
