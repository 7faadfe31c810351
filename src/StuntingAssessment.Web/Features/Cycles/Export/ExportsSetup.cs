namespace StuntingAssessment.Web.Features.Cycles.Export;

internal static class ExportsSetup
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddScoped<WriteCycleExport>();
        services.AddScoped<CycleTables>();
    }
}
