namespace StuntingAssessment.Web.Platform.Data;

/// <summary>Mails that were written together and are released or discarded together.</summary>
public sealed class MailBatch
{
    public const int TitleMaxLength = 160;

    public Guid Id { get; init; }

    public required string Title { get; init; }

    public DateTime CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTime? ReleasedAt { get; set; }

    public Guid? ReleasedBy { get; set; }

    public DateTime? DiscardedAt { get; set; }

    public Guid? DiscardedBy { get; set; }

    public bool IsOpen => ReleasedAt is null && DiscardedAt is null;
}
