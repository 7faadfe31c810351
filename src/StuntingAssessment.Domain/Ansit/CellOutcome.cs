namespace StuntingAssessment.Domain.Ansit;

public enum CellOutcome
{
    New,
    Changed,
    Same,
    Refused,

    /// <summary>Somebody else wrote the cell since the person saw it; nothing is overwritten.</summary>
    Conflict,
}
