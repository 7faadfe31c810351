namespace StuntingAssessment.Web.Platform.Data;

/// <summary>The one row that every writer of the trail locks first: the chain has one end.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public long Sequence { get; init; }

    public required string Hash { get; init; }
}
