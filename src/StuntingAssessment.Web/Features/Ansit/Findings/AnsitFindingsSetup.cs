namespace StuntingAssessment.Web.Features.Ansit.Findings;

internal static class AnsitFindingsSetup
{
    public static void AddAnsitFindings(this IServiceCollection services) => services.AddScoped<AcceptWarnings>();
}
