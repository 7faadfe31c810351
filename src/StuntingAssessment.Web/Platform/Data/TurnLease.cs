namespace StuntingAssessment.Web.Platform.Data;

/// <summary>One piece of background work, for all instances: when it is due, and which instance does it now.</summary>
public sealed class TurnLease
{
    public const int NameMaxLength = 60;
    public const int FaultMaxLength = 500;

    public required string Name { get; init; }

    public DateTime NextAt { get; set; }

    /// <summary>The instance's run that holds it; it counts only until <see cref="Until"/>.</summary>
    public Guid? Holder { get; set; }

    public DateTime? Until { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? DoneAt { get; set; }

    /// <summary>Failed runs in a row; they make the wait grow.</summary>
    public int Failures { get; set; }

    /// <summary>The kind of the last failure. What it said is in the log only.</summary>
    public string? Fault { get; set; }
}
