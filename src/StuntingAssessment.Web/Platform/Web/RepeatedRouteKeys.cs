using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// What the address says, nothing else of a request may say again: a query or a form that names a part of the address is refused. No page of the portal
/// sends such a thing. The form of a reading is looked at for this alone, and then forgotten.
/// </summary>
internal sealed class RepeatedRouteKeys : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After <c>RouteScope</c> (500), which hides what is not there, and <see cref="UploadRequestAttribute"/> (900), which lets a form be large; before antiforgery (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (IsAnsweredInItsPlace(context.HttpContext))
        {
            return;
        }

        var request = context.HttpContext.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var unreadable = request.HasFormContentType ? await request.WhyFormUnreadableAsync(context.HttpContext.RequestAborted) : null;
        if (unreadable is { } status && !isRead)
        {
            context.Result = new StatusCodeResult(status);
            return;
        }

        var form = request.HasFormContentType && unreadable is null ? request.Form : FormCollection.Empty;
        if (request.Query.Keys.Concat(form.Keys).Concat(form.Files.Select(f => f.Name)).Any(key => Repeats(key, context.HttpContext.GetEndpoint())))
        {
            context.Result = new BadRequestResult();
        }
        else if (isRead)
        {
            request.Form = FormCollection.Empty;
        }
    }

    /// <summary>The error page stands in the place of a request that was judged, and asks neither query nor form.</summary>
    private static bool IsAnsweredInItsPlace(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>Under the prefix of a form too, and as the name of a list.</summary>
    private static bool Repeats(string key, Endpoint? endpoint)
    {
        var name = key[(key.LastIndexOf('.') + 1)..].Split('[')[0].Trim();
        return endpoint is RouteEndpoint { RoutePattern.Parameters: var parameters } && parameters.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
