using System.Globalization;
using System.Threading.RateLimiting;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>Requests a minute, section "RateLimits".</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    public int SignInPerMinute { get; init; } = 20;

    public int LinkPerMinute { get; init; } = 20;

    public int UploadPerMinute { get; init; } = 120;

    public int PublicCheckPerMinute { get; init; } = 60;

    public int EntryPerMinute { get; init; } = 300;
}

/// <summary>Names of the policies, for [EnableRateLimiting].</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Link = "link";
    public const string Upload = "upload";
    public const string PublicCheck = "public-check";
    public const string Entry = "entry";

    public static void AddPortalRateLimits(this IHostApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection(RateLimitOptions.Section).Get<RateLimitOptions>() ?? new RateLimitOptions();
        builder.Services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                {
                    context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            o.AddPolicy(SignIn, c => Window(ByAddress(c), limits.SignInPerMinute));
            o.AddPolicy(Link, c => Window(ByAddress(c), limits.LinkPerMinute));
            o.AddPolicy(PublicCheck, c => Window(ByAddress(c), limits.PublicCheckPerMinute));
            o.AddPolicy(Upload, c => Window(ByPerson(c), limits.UploadPerMinute));
            o.AddPolicy(Entry, c => Window(ByPerson(c), limits.EntryPerMinute));
        });
    }

    private static string ByAddress(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string ByPerson(HttpContext context) => context.RequestServices.GetRequiredService<CurrentUser>().Id.ToString();

    private static RateLimitPartition<string> Window(string key, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });
}
