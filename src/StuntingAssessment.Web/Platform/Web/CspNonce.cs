using System.Security.Cryptography;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>The nonce that this answer's scripts carry.</summary>
public sealed class CspNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}
