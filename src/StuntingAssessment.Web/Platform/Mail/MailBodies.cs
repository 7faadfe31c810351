using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>Keeps texts unreadable in the table: they hold one-time links. The keys lie in the same database, so this guards against a look and an export, not against whoever holds all of it.</summary>
public sealed class MailBodies(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("StuntingAssessment.Mail.Body");

    public string Protect(string body) => protector.Protect(body);

    /// <summary>Null when it cannot be opened: the key is gone, as after a restore without keys.</summary>
    public string? Read(string? kept)
    {
        try
        {
            return kept is null ? null : protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
