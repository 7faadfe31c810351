using System.Diagnostics;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>One line per request: the route's pattern instead of the address, so that no token and no name reaches the log.</summary>
internal static partial class RequestLog
{
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var started = Stopwatch.GetTimestamp();
        context.RequestServices.GetRequiredService<AuditScope>().ActAs(null, "belum masuk", context.TraceIdentifier);
        try
        {
            await next();
        }
        finally
        {
            var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            var user = context.RequestServices.GetRequiredService<CurrentUser>();
            Answered(
                context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Request"),
                context.Request.Method,
                pattern,
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                user.IsSignedIn ? user.ActorId : null,
                context.TraceIdentifier);
        }
    });

    [LoggerMessage(LogLevel.Information, "{Method} {Pattern} {Status} in {Milliseconds:0} ms by {Person} ({RequestId})")]
    private static partial void Answered(ILogger logger, string method, string pattern, int status, double milliseconds, Guid? person, string requestId);
}
