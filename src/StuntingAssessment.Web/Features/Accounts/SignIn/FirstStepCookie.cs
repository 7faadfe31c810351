using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace StuntingAssessment.Web.Features.Accounts.SignIn;

/// <summary>Carries the first step to the second in a protected cookie for a few minutes. It opens nothing: there is no session before the code.</summary>
public sealed class FirstStepCookie(IDataProtectionProvider protection, IHostEnvironment environment, PortalClock clock)
{
    public const string Name = "portal-langkah";

    private readonly IDataProtector protector = protection.CreateProtector("SignIn.FirstStep.v1");

    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(5);

    public void Write(HttpContext http, PortalUser account) =>
        http.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(new FirstStep(account.Id, account.SecurityStamp!, clock.UtcNow))), OptionsFor(http));

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, OptionsFor(http));

    /// <summary>Null: none, tampered with, or too old.</summary>
    public FirstStep? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { } value)
        {
            return null;
        }

        try
        {
            var first = JsonSerializer.Deserialize<FirstStep>(protector.Unprotect(value));
            return first is not null && clock.UtcNow - first.At < Lasts ? first : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions OptionsFor(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = environment.IsProduction() || http.Request.IsHttps, Path = Links.SignIn, IsEssential = true };
}
