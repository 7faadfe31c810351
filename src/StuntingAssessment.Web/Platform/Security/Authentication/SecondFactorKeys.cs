using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Offers keys for authenticators. Until a code confirms one, it is kept by the page that shows it, protected, and nowhere else.</summary>
public sealed class SecondFactorKeys(IDataProtectionProvider protection, PortalClock clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("SecondFactor.Offer.v1");

    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(30);

    public string Offer(PortalUser account, bool replaces) =>
        protector.Protect(JsonSerializer.Serialize(new OfferedKey(account.Id, account.SecurityStamp!, RandomNumberGenerator.GetBytes(TimeCode.SecretBytes), replaces, clock.UtcNow)));

    /// <summary>Null: tampered with, too old, another person's, or the account has changed since.</summary>
    public OfferedKey? Read(string? offer, PortalUser account)
    {
        try
        {
            var key = string.IsNullOrEmpty(offer) ? null : JsonSerializer.Deserialize<OfferedKey>(protector.Unprotect(offer));
            return key is not null && key.Person == account.Id && key.Stamp == account.SecurityStamp && clock.UtcNow - key.At < Lasts && (key.Replaces || !account.HasSecondFactor) ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
