using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StuntingAssessment.Web.Platform.Auditing;

internal static class AuditingSetup
{
    /// <summary>The contexts take every interceptor that is registered: they know of no trail.</summary>
    public static void AddAuditing(this IServiceCollection services)
    {
        services.AddScoped<AuditScope>();
        services.AddScoped<IInterceptor, AuditInterceptor>();
        services.AddScoped<AuditVerification>();
    }
}
