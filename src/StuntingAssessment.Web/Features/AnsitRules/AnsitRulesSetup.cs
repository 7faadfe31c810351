namespace StuntingAssessment.Web.Features.AnsitRules;

internal static class AnsitRulesSetup
{
    public static void AddAnsitRules(this IServiceCollection services)
    {
        services.AddSingleton<RuleCountStore>();
        services.AddScoped<RuleCounts>();
    }
}
