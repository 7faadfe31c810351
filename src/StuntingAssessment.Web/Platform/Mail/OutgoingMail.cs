namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>A mail as a feature writes it. Plain text; names and subjects may hold what a person typed, the outbox makes them safe.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">From the salutation to the last line; whole addresses come from <see cref="PublicAddress"/>.</param>
/// <param name="Why">The rest of "Anda menerima surel ini karena ...", without the full stop.</param>
public sealed record OutgoingMail(string To, string Subject, string Body, string Why)
{
    public string ToName { get; init; } = "";

    /// <summary>The account it is about: its page tells what became of the mail.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>After this (UTC) the mail is not sent any more: its link has expired.</summary>
    public DateTime? UsefulUntil { get; init; }
}
