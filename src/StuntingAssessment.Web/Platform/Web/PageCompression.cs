using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// Compresses pages: phones on weak networks read them. Static files are compressed once, when the portal is published.
/// <para>
/// BREACH guesses a secret of a compressed page by making the reader's browser ask for it again and again, with a guess that the page repeats
/// (a search, a filter), and by watching the lengths. Every such request is begun by another site, and browsers say so: those of a signed-in
/// reader are answered without compression. What remains is not worth guessing: the antiforgery token and the nonce are new in every
/// answer, and a page without the session's cookie holds nothing that is not public.
/// </para>
/// </summary>
internal static class PageCompression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html", "text/csv", "application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
    }

    public static IApplicationBuilder UsePageCompression(this IApplicationBuilder app) =>
        app.UseWhen(IsHarmless, branch => branch.UseResponseCompression());

    private static bool IsHarmless(HttpContext context) =>
        !context.Request.Cookies.ContainsKey(PortalCookie.Name) || context.Request.Headers["Sec-Fetch-Site"].ToString() is "same-origin" or "none";
}
