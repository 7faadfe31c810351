namespace StuntingAssessment.Web.Features.Panel.Sheets;

internal static class PanelSetup
{
    public static void AddPanel(this IServiceCollection services) => services.AddScoped<SaveSheetDraft>();
}
