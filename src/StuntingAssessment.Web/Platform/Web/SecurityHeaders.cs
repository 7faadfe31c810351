namespace StuntingAssessment.Web.Platform.Web;

internal static class SecurityHeaders
{
    /// <summary>Every answer carries the headers; an endpoint that serves a file inline sets its own, stricter content policy first.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var nonce = context.RequestServices.GetRequiredService<CspNonce>().Value;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // A 304 keeps the page the browser has, whose scripts carry the nonce of then: a new policy would forbid them.
            if (headers.ContentSecurityPolicy.Count == 0 && context.Response.StatusCode != StatusCodes.Status304NotModified)
            {
                headers.ContentSecurityPolicy =
                    $"default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'";
            }

            return Task.CompletedTask;
        });
        return next();
    });
}
