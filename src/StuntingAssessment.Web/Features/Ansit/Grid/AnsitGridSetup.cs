namespace StuntingAssessment.Web.Features.Ansit.Grid;

internal static class AnsitGridSetup
{
    public static void AddAnsitGrid(this IServiceCollection services)
    {
        services.AddScoped<ReadGrid>();
        services.AddScoped<TakeEntries>();
    }
}
