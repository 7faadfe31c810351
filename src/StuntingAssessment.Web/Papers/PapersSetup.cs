namespace StuntingAssessment.Web.Papers;

public static class PapersSetup
{
    public static void AddPapers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PaperOptions>()
            .Bind(builder.Configuration.GetSection(PaperOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<Chromium>();
        builder.Services.AddSingleton<PaperPrinter>();
        builder.Services.AddSingleton<PaperRenderer>();
    }
}
