using StuntingAssessment.Web.Platform.Files;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Platform.Health;

internal static class HealthSetup
{
    /// <summary>/healthz: the process answers. /readyz: 503 without database or file store; without a printer 200 with the word degraded.</summary>
    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/readyz", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(PortalDbContext db, FileStore files, PaperPrinter printer, CancellationToken cancellationToken)
    {
        if (!await CanReadAsync(db, cancellationToken))
        {
            return Results.Text("unavailable: database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            files.Probe();
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Results.Text("unavailable: files", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return Results.Text(await printer.IsAvailableAsync() ? "ready" : "degraded: printer");
    }

    private static async Task<bool> CanReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Installations.CountAsync(cancellationToken) >= 0;
        }
        catch (Exception unreachable) when (unreachable is System.Data.Common.DbException or InvalidOperationException)
        {
            return false;
        }
    }
}
