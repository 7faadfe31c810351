using Serilog;
using Serilog.Events;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>One line per request: the route's pattern instead of the address, so that no one-time link and no name reaches the log.</summary>
internal static class RequestLog
{
    private static readonly object AskedPattern = new();

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(o =>
    {
        // Without this it writes to the static logger, which nobody sets: a process may hold several portals.
        o.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        o.MessageTemplate = "{Method} {Pattern} {Status} in {Milliseconds:0} ms by {Person} ({RequestId})";
        // Instead of the usual properties, which hold the address.
        o.GetMessageTemplateProperties = (context, _, milliseconds, status) => PropertiesOf(context, milliseconds, status);
    });

    /// <summary>Right after the routing. A refusal is executed a second time as the error page, and the log is about the route that was asked for.</summary>
    public static IApplicationBuilder UseAskedPattern(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(AskedPattern, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        return next(context);
    });

    private static IEnumerable<LogEventProperty> PropertiesOf(HttpContext context, double milliseconds, int status)
    {
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        yield return Property("Method", context.Request.Method);
        yield return Property("Pattern", context.Items[AskedPattern] ?? "-");
        yield return Property("Status", status);
        yield return Property("Milliseconds", milliseconds);
        yield return Property("Person", user.IsSignedIn ? user.ActorId : null);
        yield return Property("RequestId", context.TraceIdentifier);
    }

    private static LogEventProperty Property(string name, object? value) => new(name, new ScalarValue(value));
}
