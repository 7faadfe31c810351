using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Mail;

public enum MailSecurity
{
    /// <summary>The connection begins in the open and is encrypted before anything is said; a server that cannot is refused.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (port 465). The framework's client cannot; it is named here so that the refusal can say so.</summary>
    Tls,

    /// <summary>In the open: for a relay on this machine or in a network of one's own.</summary>
    None,
}

/// <summary>The server that takes the portal's mail, section "Mail". Without a host the portal sends none.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    [Secret]
    public string? Password { get; set; }

    /// <summary>The address that stands as the sender.</summary>
    public string? From { get; set; }

    public string FromName { get; set; } = "Portal Penilaian Kinerja Konvergensi Stunting";

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>For one mail, from connecting to the server's last word.</summary>
    [Range(1, 600)]
    public int TimeLimitSeconds { get; set; } = 30;

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    public bool HasUser => !string.IsNullOrWhiteSpace(User);
}

/// <summary>What a mail server's settings must be together. Nothing is asked while there is no host.</summary>
internal sealed class MailOptionsRules(IOptions<PortalOptions> portal) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = options.IsOn ? FaultsOf(options).ToList() : [];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(MailOptions options)
    {
        if (options.Port is < 1 or > 65535)
        {
            yield return $"Mail:Port {options.Port} is not a port.";
        }

        if (!MailAddress.TryCreate(options.From, out var from) || from.Address != options.From)
        {
            yield return $"Mail:From \"{options.From}\" is not an address. It is required with Mail:Host.";
        }

        if (options.FromName.Any(char.IsControl))
        {
            yield return "Mail:FromName must be one line.";
        }

        if (options.HasUser == string.IsNullOrEmpty(options.Password))
        {
            yield return "Mail:User and Mail:Password belong together.";
        }

        if (options.Security is MailSecurity.Tls)
        {
            yield return "Mail:Security Tls (port 465) is not possible with the framework's client. Use StartTls, which most servers offer on port 587.";
        }

        if (options is { Security: MailSecurity.None, HasUser: true } && !IsThisMachine(options.Host!))
        {
            yield return "Mail:Security None would send Mail:Password readable over the network. Use StartTls, or a relay without a password.";
        }

        if (portal.Value.PublicUrl is null)
        {
            yield return "Portal:PublicUrl is required with Mail:Host: mails carry addresses of the portal.";
        }
    }

    private static bool IsThisMachine(string host) => host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
