namespace StuntingAssessment.Web.Features.Papers;

public static class LettersSetup
{
    public static void AddLetters(this IServiceCollection services)
    {
        services.AddSingleton<PaperPress>();
        services.AddScoped<IssuePapers>();
        services.AddScoped<PaperStamp>();
        services.AddScoped<PaperReading>();
        services.AddScoped<ResultPapers>();
    }
}
