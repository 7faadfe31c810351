using Microsoft.AspNetCore.Diagnostics;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// Two states of a session that outrank every permission, refused in one place for all endpoints: a second factor that is still to be set up,
/// and an admin who looks as somebody else and so only reads.
/// </summary>
internal static class AccountGate
{
    public static IApplicationBuilder UseAccountGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        var answer = user.IsSignedIn && context.GetEndpoint() is { } endpoint && !IsErrorPage(context) ? AnswerTo(context, endpoint, user) : Answer.GoOn;
        switch (answer)
        {
            case Answer.GoOn:
                await next();
                break;
            case Answer.SetUp:
                context.Response.Redirect(Links.SecondFactor);
                break;
            case Answer.Refuse:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }
    });

    private enum Answer
    {
        GoOn,
        SetUp,
        Refuse,
    }

    private static Answer AnswerTo(HttpContext context, Endpoint endpoint, CurrentUser user)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var isOwn = endpoint.Metadata.GetMetadata<OwnAccountAttribute>() is not null;
        if (user.MustSetUpSecondFactor && !isOwn && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            return isRead ? Answer.SetUp : Answer.Refuse;
        }

        var endsIt = endpoint.Metadata.GetMetadata<EndsViewingAttribute>() is not null;
        var isBeyondReading = !isRead || isOwn || endpoint.Metadata.GetMetadata<AskAgainAttribute>() is not null;
        return user.ViewedBy is not null && isBeyondReading && !endsIt ? Answer.Refuse : Answer.GoOn;
    }

    /// <summary>The refusal's own page runs through here a second time.</summary>
    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
