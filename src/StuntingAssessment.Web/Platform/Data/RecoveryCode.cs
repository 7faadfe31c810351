namespace StuntingAssessment.Web.Platform.Data;

/// <summary>Opens the second step once when the phone is not at hand. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal: the code is random and long enough to need no slow hash.</summary>
    public required string CodeHash { get; init; }

    public DateTime? UsedAt { get; set; }
}
