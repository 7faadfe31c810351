using System.Globalization;
using Serilog;
using Serilog.Events;

namespace StuntingAssessment.Web.Platform.Web;

internal static class LoggingSetup
{
    /// <summary>Serilog behind the framework's logger. Everything goes to stderr: a verb's stdout is its own output only.</summary>
    public static void AddPortalLogging(this IHostApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
