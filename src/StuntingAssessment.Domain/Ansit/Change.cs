namespace StuntingAssessment.Domain.Ansit;

/// <summary>Which way a figure went since the year before.</summary>
public enum Change
{
    /// <summary>One of the two years is not known, or they cannot be compared.</summary>
    Unknown,
    Better,
    Worse,

    /// <summary>Of a figure that is neither good nor bad.</summary>
    Higher,
    Lower,

    /// <summary>The same as far as it is shown.</summary>
    Same,
}
