namespace StuntingAssessment.Domain.Cycles;

public enum PreparationState
{
    Done,

    /// <summary>The submission does not open before.</summary>
    Missing,

    /// <summary>A later phase does not begin before, or stands still without it.</summary>
    Later,

    /// <summary>Empty, and may stay so.</summary>
    Optional,
}
