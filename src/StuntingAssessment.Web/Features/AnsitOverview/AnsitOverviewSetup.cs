using StuntingAssessment.Web.Data.Ansit;

namespace StuntingAssessment.Web.Features.AnsitOverview;

internal static class AnsitOverviewSetup
{
    public static void AddAnsitOverview(this IServiceCollection services)
    {
        services.AddSingleton<StampedCounts<OpenCounts>>();
        services.AddScoped<OpenFindings>();
    }
}
