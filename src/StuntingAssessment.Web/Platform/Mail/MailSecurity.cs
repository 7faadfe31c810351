namespace StuntingAssessment.Web.Platform.Mail;

public enum MailSecurity
{
    /// <summary>The connection begins in the open and is encrypted before anything is said; a server that cannot is refused.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (port 465).</summary>
    Tls,

    /// <summary>In the open: for a relay on this machine or in a network of one's own.</summary>
    None,
}
