namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

internal static class AnsitWorkbooksSetup
{
    public static void AddAnsitWorkbooks(this IServiceCollection services)
    {
        services.AddScoped<WorkbookPlace>();
        services.AddScoped<UploadedWorkbooks>();
        services.AddScoped<WorkbookList>();
        services.AddScoped<DryRunReading>();
    }
}
