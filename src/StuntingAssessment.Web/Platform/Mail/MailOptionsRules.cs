using System.Net;
using System.Net.Mail;
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
