namespace StuntingAssessment.Web.Platform.Data;

/// <summary>One mail to one address. The worker's steps are single conditional updates (decision 0030); this class holds what is asked for before them.</summary>
public sealed class OutboxMail
{
    public const int AddressMaxLength = 200;
    public const int NameMaxLength = 120;
    public const int SubjectMaxLength = 200;
    public const int WhyMaxLength = 400;
    public const int ErrorMaxLength = 500;
    public const int MessageIdMaxLength = 120;

    public Guid Id { get; init; }

    public Guid? BatchId { get; init; }

    public MailBatch? Batch { get; init; }

    /// <summary>The account it is about, when there is one.</summary>
    public Guid? PersonId { get; init; }

    public required string ToAddress { get; init; }

    public string ToName { get; init; } = "";

    public required string Subject { get; init; }

    /// <summary>The rest of the sentence "Anda menerima surel ini karena ...".</summary>
    public required string Why { get; init; }

    /// <summary>The whole text, protected; null once it is of no more use: it may hold a one-time link.</summary>
    public string? Body { get; set; }

    /// <summary>The same at every try, so that a receiving server or a person recognises a repeat.</summary>
    public required string MessageId { get; init; }

    public MailState State { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Null: the portal itself.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>After this the mail says nothing true any more: its link has expired.</summary>
    public DateTime? UsefulUntil { get; init; }

    /// <summary>Tries that have begun.</summary>
    public int Attempts { get; set; }

    public DateTime NextTryAt { get; set; }

    /// <summary>Why the last try failed, as a sentence for an admin.</summary>
    public string? LastError { get; set; }

    /// <summary>The try that holds the mail: a number of its own each time, so that a late answer is told from a new try.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTime? LeaseUntil { get; set; }

    /// <summary>Set just before the server may be given the text. A lease that ends with it set leaves the mail in doubt; without it, nothing was sent.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When it was sent, given up, discarded, or fell into doubt.</summary>
    public DateTime? SettledAt { get; set; }

    public bool CanBeSentAgain => State is MailState.GivenUp or MailState.InDoubt && Body is not null;

    public bool CanBeDiscarded => State is MailState.Queued or MailState.GivenUp or MailState.InDoubt;
}
