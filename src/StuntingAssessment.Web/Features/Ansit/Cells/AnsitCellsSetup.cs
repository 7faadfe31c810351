namespace StuntingAssessment.Web.Features.Ansit.Cells;

internal static class AnsitCellsSetup
{
    public static void AddAnsitCells(this IServiceCollection services)
    {
        services.AddScoped<CellReading>();
        services.AddScoped<AddComment>();
    }
}
