namespace StuntingAssessment.Web.Features.AnsitGrid;

internal static class AnsitGridSetup
{
    public static void AddAnsitGrid(this IServiceCollection services)
    {
        services.AddScoped<ReadGrid>();
        services.AddScoped<TakeEntries>();
    }
}
