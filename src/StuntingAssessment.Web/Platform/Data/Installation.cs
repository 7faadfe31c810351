namespace StuntingAssessment.Web.Platform.Data;

/// <summary>One row about this database. A demo stays a demo whatever the settings say: its papers must never pass for real ones.</summary>
public sealed class Installation
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public bool IsDemo { get; set; }

    public DateTime CreatedAt { get; init; }
}
