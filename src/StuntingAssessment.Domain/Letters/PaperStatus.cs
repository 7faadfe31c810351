namespace StuntingAssessment.Domain.Letters;

public enum PaperStatus
{
    Valid,

    /// <summary>By a newer issue of the same paper.</summary>
    Replaced,

    Withdrawn,
}
