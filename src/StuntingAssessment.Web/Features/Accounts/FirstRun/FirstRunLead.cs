namespace StuntingAssessment.Web.Features.Accounts.FirstRun;

/// <summary>While the portal has no account at all, its entrances lead to the page that makes the first one.</summary>
internal static class FirstRunLead
{
    private static readonly string[] Entrances = [Links.PublicStart, Links.SignIn, Links.Home];

    public static IApplicationBuilder UseFirstRun(this IApplicationBuilder app)
    {
        // Accounts are closed, never deleted: once there is one, there is no need to ask again.
        var isOver = false;
        return app.Use(async (context, next) =>
        {
            if (!isOver && HttpMethods.IsGet(context.Request.Method) && Entrances.Contains(context.Request.Path.Value))
            {
                isOver = await context.RequestServices.GetRequiredService<PortalDbContext>().Users.AnyAsync(context.RequestAborted);
                if (!isOver)
                {
                    context.Response.Redirect(Links.FirstRun);
                    return;
                }
            }

            await next();
        });
    }
}
