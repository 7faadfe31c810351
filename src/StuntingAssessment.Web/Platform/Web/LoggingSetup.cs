using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace StuntingAssessment.Web.Platform.Web;

internal static class LoggingSetup
{
    /// <summary>
    /// Serilog is the logger of the framework too. Everything goes to stderr: a verb's stdout is its own output only. Levels and more sinks come from
    /// the section "Serilog"; the framework's own section "Logging" is not heard.
    /// </summary>
    public static void AddPortalLogging(this IHostApplicationBuilder builder) => builder.Services.AddSerilog(
        (services, logger) => logger
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(services.GetRequiredService<IConfiguration>())
            .ReadFrom.Services(services)
            .Filter.ByExcluding(NamesAddresses)
            .Enrich.With<WithoutAddress>()
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose),
        // Each host keeps its own: a process may hold several portals.
        preserveStaticLogger: true);

    /// <summary>What the web framework tells step by step holds addresses, and addresses hold one-time links: not logged, whatever level is set.</summary>
    private static bool NamesAddresses(LogEvent told) =>
        told.Level < LogEventLevel.Warning
        && told.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string category }
        && category.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    /// <summary>The framework hangs the request's address on everything that is logged meanwhile.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
