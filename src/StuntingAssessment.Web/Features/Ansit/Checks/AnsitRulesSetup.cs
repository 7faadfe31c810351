using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Checks;

internal static class AnsitRulesSetup
{
    public static void AddAnsitRules(this IServiceCollection services)
    {
        services.AddSingleton<StampedCounts<CheckCounts>>();
        services.AddScoped<RuleCounts>();
    }
}
