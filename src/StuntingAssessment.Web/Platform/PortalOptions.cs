using System.ComponentModel.DataAnnotations;
using System.Net;

namespace StuntingAssessment.Web.Platform;

/// <summary>The portal's own settings, section "Portal".</summary>
public sealed class PortalOptions : IValidatableObject
{
    public const string Section = "Portal";

    /// <summary>Where people reach the portal; links and QR codes are built from it, never from the Host header. Required in Production.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>IANA name of the province's time zone.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Makassar";

    /// <summary>Offers the labelled demo. Refused in Production.</summary>
    public bool Demo { get; set; }

    /// <summary>Holds what is not configured elsewhere: portal.db, files/, demo-password.txt.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Addresses or networks of the proxies in front, with commas: "172.18.0.0/16, 10.0.0.5". Only they are believed about who asks and whether by HTTPS; this machine always is.</summary>
    public string? TrustedProxies { get; set; }

    /// <exception cref="FormatException">One of them is neither an address nor a network.</exception>
    public IEnumerable<IPNetwork> ProxyNetworks() =>
        (TrustedProxies ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => IPAddress.TryParse(p, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : IPNetwork.Parse(p));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"Portal:TimeZone \"{TimeZone}\" is not a known time zone.", [nameof(TimeZone)]);
        }

        if (!HasProxies())
        {
            yield return new ValidationResult($"Portal:TrustedProxies \"{TrustedProxies}\" is not a list of addresses and networks, such as 172.18.0.0/16.", [nameof(TrustedProxies)]);
        }

        if (PublicUrl is not null && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")))
        {
            yield return new ValidationResult($"Portal:PublicUrl \"{PublicUrl}\" is not a web address.", [nameof(PublicUrl)]);
        }
    }

    private bool HasProxies()
    {
        try
        {
            return ProxyNetworks().Count() >= 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
