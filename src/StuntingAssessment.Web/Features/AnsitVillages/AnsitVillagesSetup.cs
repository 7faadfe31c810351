namespace StuntingAssessment.Web.Features.AnsitVillages;

internal static class AnsitVillagesSetup
{
    public static void AddAnsitVillages(this IServiceCollection services) => services.AddScoped<VillageDesk>();
}
