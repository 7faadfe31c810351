using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>Talks to the mail server as far as a mail would come, and sends none.</summary>
public sealed class SmtpProbe(IOptions<MailOptions> options)
{
    /// <returns>The first thing in the way; null when mails can be handed over.</returns>
    public async Task<MailFault?> FaultAsync(CancellationToken cancellationToken)
    {
        await using var session = new SmtpSession(options.Value);
        try
        {
            await session.OpenAsync(cancellationToken);
            return null;
        }
        catch (Exception failure) when (SmtpSession.IsFault(failure) && !cancellationToken.IsCancellationRequested)
        {
            return session.FaultOf(failure);
        }
    }
}
