using System.Net;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Mail;

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

        if (MailText.Address(options.From) is null)
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

        if (options is { Security: MailSecurity.Tls, Port: 25 or 587 })
        {
            yield return $"Mail:Security Tls is encrypted from the first byte, and port {options.Port} begins in the open. Use port 465, or StartTls.";
        }

        if (options is { Security: MailSecurity.StartTls, Port: 465 })
        {
            yield return "Mail:Port 465 is encrypted from the first byte. Set Mail:Security to Tls, or use port 587.";
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
