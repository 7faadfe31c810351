using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StuntingAssessment.Web.Infrastructure;

/// <summary>
/// Lets an action take files: more bytes than a form, kept in temporary files while they arrive. What is larger is answered with 413 before
/// antiforgery would call it a broken form. Runs after the scope: who may not upload here does not get to send.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadRequestAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Between <c>RouteScope</c> (500) and antiforgery (1000), which reads the form.</summary>
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
        try
        {
            await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            // A part that outgrows the limit without having said its length, or a body that ends in the middle.
            var isTooLarge = request.ContentLength is null && broken is InvalidDataException;
            context.Result = new StatusCodeResult(isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }
}
