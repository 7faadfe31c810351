using System.ComponentModel.DataAnnotations;

namespace StuntingAssessment.Web.Platform.Mail;

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

    /// <summary>Asks the issuer of the server's certificate whether it was revoked. In a closed network, which reaches no issuer, none would be trusted.</summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>For one mail, from connecting to the server's last word.</summary>
    [Range(1, 600)]
    public int TimeLimitSeconds { get; set; } = 30;

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    public bool HasUser => !string.IsNullOrWhiteSpace(User);
}
