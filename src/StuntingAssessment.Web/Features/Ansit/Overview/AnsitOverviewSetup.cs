using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Overview;

internal static class AnsitOverviewSetup
{
    public static void AddAnsitOverview(this IServiceCollection services)
    {
        services.AddSingleton<StampedCounts<OpenCounts>>();
        services.AddScoped<OpenFindings>();
    }
}
