using System.Net;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>The demo answers this machine only: its one password is printed, its accounts are known.</summary>
internal static class DemoGate
{
    public static IApplicationBuilder UseDemoGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var from = context.Connection.RemoteIpAddress;
        if (from is not null && !IPAddress.IsLoopback(from) && context.RequestServices.GetRequiredService<InstallationMark>().IsDemo)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("Data contoh hanya dapat dibuka dari komputer ini.");
            return;
        }

        await next();
    });
}
