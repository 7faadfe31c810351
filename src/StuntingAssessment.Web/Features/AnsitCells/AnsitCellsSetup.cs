namespace StuntingAssessment.Web.Features.AnsitCells;

internal static class AnsitCellsSetup
{
    public static void AddAnsitCells(this IServiceCollection services)
    {
        services.AddScoped<CellReading>();
        services.AddScoped<AddComment>();
    }
}
