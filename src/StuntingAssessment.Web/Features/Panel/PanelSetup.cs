namespace StuntingAssessment.Web.Features.Panel;

internal static class PanelSetup
{
    public static void AddPanel(this IServiceCollection services) => services.AddScoped<SaveSheetDraft>();
}
