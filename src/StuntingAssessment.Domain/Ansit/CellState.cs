namespace StuntingAssessment.Domain.Ansit;

public enum CellState : byte
{
    /// <summary>Not known. Never zero.</summary>
    Empty,
    Value,

    /// <summary>The question does not arise here, for a reason.</summary>
    NotApplicable,
}
