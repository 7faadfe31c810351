namespace StuntingAssessment.Web.Platform.Data;

/// <summary>One signed-in browser. The cookie carries only the id; what the session may do stands here and is read at every request.</summary>
public sealed class UserSession
{
    public const int DeviceMaxLength = 80;

    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public PortalUser? User { get; init; }

    /// <summary>The account's stamp; a session whose stamp is not the account's has ended.</summary>
    public required string Stamp { get; set; }

    public DateTime StartedAt { get; init; }

    /// <summary>Written every few minutes only.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>When the person last gave the password, and the code where there is one.</summary>
    public DateTime AskedAt { get; set; }

    /// <summary>"Chrome di Windows". No address of the network is kept: to know one's own sessions apart this is enough.</summary>
    public required string Device { get; init; }

    /// <summary>Whom an admin looks as, at most until <see cref="ViewingUntil"/>.</summary>
    public Guid? ViewedPersonId { get; set; }

    public DateTime? ViewingUntil { get; set; }
}
