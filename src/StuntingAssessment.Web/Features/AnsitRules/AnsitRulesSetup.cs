using StuntingAssessment.Web.Data.Ansit;

namespace StuntingAssessment.Web.Features.AnsitRules;

internal static class AnsitRulesSetup
{
    public static void AddAnsitRules(this IServiceCollection services)
    {
        services.AddSingleton<StampedCounts<CheckCounts>>();
        services.AddScoped<RuleCounts>();
    }
}
