using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// Lets an action take files: more bytes than a form, kept in temporary files while they arrive. What is larger is answered with 413 before
/// antiforgery would call it a broken form. Runs after the scope: who may not upload here does not get to send.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadRequestAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Between <c>RouteScope</c> (500) and what reads the form: <c>RepeatedRouteKeys</c> (950) and antiforgery (1000).</summary>
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength > RequestSizes.UploadBytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (!request.HasFormContentType)
        {
            context.Result = new BadRequestResult();
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = RequestSizes.UploadBytes;
        }

        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = RequestSizes.UploadBytes }));
        if (await request.WhyFormUnreadableAsync(context.HttpContext.RequestAborted) is { } status)
        {
            context.Result = new StatusCodeResult(status);
        }
    }
}
