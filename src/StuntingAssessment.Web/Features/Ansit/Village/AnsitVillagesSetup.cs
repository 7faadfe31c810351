namespace StuntingAssessment.Web.Features.Ansit.Village;

internal static class AnsitVillagesSetup
{
    public static void AddAnsitVillages(this IServiceCollection services) => services.AddScoped<VillageDesk>();
}
