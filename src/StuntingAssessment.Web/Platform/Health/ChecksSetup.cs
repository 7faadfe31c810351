namespace StuntingAssessment.Web.Platform.Health;

/// <summary>A check's class: each run makes it anew, in a scope of its own, so that they can run side by side.</summary>
public sealed record CheckKind(Type Type);

internal static class ChecksSetup
{
    public static void AddChecks(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PortalChecks>();
        services.AddSingleton<CheckBoard>();
        services.AddSingleton<EffectiveSettings>();
        services.AddCheck<DatabaseCheck>();
        services.AddCheck<TrailCheck>();
        services.AddCheck<FilesCheck>();
        services.AddCheck<DiskCheck>();
        services.AddCheck<BackupCheck>();
        services.AddCheck<PrinterCheck>();
        services.AddCheck<FontsCheck>();
        services.AddCheck<MailCheck>();
        services.AddCheck<ClockCheck>();
        services.AddCheck<TimeZoneCheck>();
        services.AddCheck<AddressCheck>();
        services.AddCheck<TurnsCheck>();
        services.AddCheck<DemoCheck>();
        services.AddCheck<SecondFactorCheck>();
    }

    public static void AddCheck<T>(this IServiceCollection services)
        where T : class, ICheckPortal
    {
        services.AddScoped<T>();
        services.AddSingleton(new CheckKind(typeof(T)));
    }
}
