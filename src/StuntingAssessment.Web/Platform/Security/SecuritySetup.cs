using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Security;

internal static class SecuritySetup
{
    public static void AddPortalSecurity(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<CurrentUser>();
        services.AddScoped<CurrentCycle>();
        services.AddScoped<RouteScope>();
        services.AddScoped<PortalCookie>();
        services.AddScoped<SetPassword>();
        services.AddScoped<MakeAccountLink>();
        services.AddScoped<PortalSessions>();
        services.AddScoped<LetIn>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<SecondFactorKeys>();
        services.AddScoped<RefusedAttempts>();
        services.AddScoped<ProveSelf>();
        services.AddScoped<StepUp>();
        services.AddScoped<Viewing>();
        services.AddOptions<SecurityOptions>().Bind(builder.Configuration.GetSection(SecurityOptions.Section))
            .PostConfigure(o => o.SecondFactor = builder.Environment.IsProduction() ? SecondFactorRule.Required : o.SecondFactor)
            .ValidateOnStart();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();

        services.AddIdentityCore<PortalUser>(o =>
            {
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = PasswordRules.MinLength;
                // Length and a list of common passwords, no alphabet soup (NIST SP 800-63B).
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 4;
            })
            .AddErrorDescriber<IndonesianIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddEntityFrameworkStores<PortalDbContext>();

        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = PortalCookie.Name;
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            o.LoginPath = "/masuk";
            o.ReturnUrlParameter = "kembali";
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.SlidingExpiration = true;
            o.EventsType = typeof(PortalCookie);
        });

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<AuthorizationOptions>(o =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
            {
                o.AddPolicy(permission.ToString(), p => p.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
            }
        });

        services.AddOptions<DormancyOptions>().Bind(builder.Configuration.GetSection(DormancyOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Dormancy>();
        services.AddAntiforgery(o =>
        {
            o.HeaderName = "RequestVerificationToken";
            o.Cookie.Name = "portal-form";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });

        services.AddDataProtection().SetApplicationName("StuntingAssessment").ProtectKeys(builder.Configuration);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new DatabaseKeyRing(sp)));
    }
}
