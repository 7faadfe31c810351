namespace StuntingAssessment.Web.Platform.Auditing;

internal static class AuditScopeSetup
{
    /// <summary>Until the session says who asks, nobody does; what is noted meanwhile carries the request's number.</summary>
    public static IApplicationBuilder UseAuditScope(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<AuditScope>().ActAs(null, "belum masuk", context.TraceIdentifier);
        return next(context);
    });
}
