namespace StuntingAssessment.Domain.Cycles;

public enum Possible
{
    No,
    Yes,

    /// <summary>Possible under the condition that the table's row names.</summary>
    Limited,

    /// <summary>What the act is about may be read, not done.</summary>
    Read,
}
