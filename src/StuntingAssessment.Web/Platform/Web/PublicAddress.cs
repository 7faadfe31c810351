using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>Whole addresses for links that leave the portal. From the settings only: the Host header is anybody's to write.</summary>
public sealed class PublicAddress(IOptions<PortalOptions> options)
{
    /// <summary>False when Portal:PublicUrl is not set, as it may be outside Production: then an address is only its path.</summary>
    public bool IsKnown => options.Value.PublicUrl is not null;

    public string Of(string path) => options.Value.PublicUrl?.TrimEnd('/') + path;
}
