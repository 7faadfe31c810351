namespace StuntingAssessment.Domain.Ansit.Checks;

public enum CheckSeverity
{
    /// <summary>What breaks it is not stored; where the other number changed afterwards, it is open until one of the two is mended.</summary>
    Error,

    /// <summary>Accepted with a reason, or mended.</summary>
    Warning,
}
