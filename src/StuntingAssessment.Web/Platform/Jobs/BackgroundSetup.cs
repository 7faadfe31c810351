namespace StuntingAssessment.Web.Platform.Jobs;

internal static class BackgroundSetup
{
    public static void AddBackground(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<BackgroundOptions>().Bind(builder.Configuration.GetSection(BackgroundOptions.Section));
        builder.Services.AddSingleton<TurnRunner>();
        builder.Services.AddHostedService<BackgroundTurns>();
        builder.Services.AddTurn<ForgetOldRows>();
        builder.Services.AddTurn<RemoveUnusedFiles>();
    }

    public static void AddTurn<T>(this IServiceCollection services)
        where T : class, IPortalTurn => services.AddSingleton<IPortalTurn, T>();
}
