namespace StuntingAssessment.Web.Features.Exports;

internal static class ExportsSetup
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddScoped<WriteCycleExport>();
        services.AddScoped<CycleTables>();
    }
}
