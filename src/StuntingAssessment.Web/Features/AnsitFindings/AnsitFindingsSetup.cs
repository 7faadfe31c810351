namespace StuntingAssessment.Web.Features.AnsitFindings;

internal static class AnsitFindingsSetup
{
    public static void AddAnsitFindings(this IServiceCollection services) => services.AddScoped<AcceptWarnings>();
}
