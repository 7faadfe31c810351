namespace StuntingAssessment.Web.Platform.Printing;

public static class PapersSetup
{
    public static void AddPapers(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<PaperRenderer>();

    /// <summary>What prints, without what writes: the verbs ask whether it works.</summary>
    public static void AddPaperPrinter(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PaperOptions>()
            .Bind(builder.Configuration.GetSection(PaperOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<Chromium>();
        builder.Services.AddSingleton<PaperPrinter>();
    }
}
