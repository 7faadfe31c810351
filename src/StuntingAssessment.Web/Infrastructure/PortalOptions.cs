using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Infrastructure;

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

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"Portal:TimeZone \"{TimeZone}\" is not a known time zone.", [nameof(TimeZone)]);
        }

        if (PublicUrl is not null && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")))
        {
            yield return new ValidationResult($"Portal:PublicUrl \"{PublicUrl}\" is not a web address.", [nameof(PublicUrl)]);
        }
    }
}
