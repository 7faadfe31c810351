namespace StuntingAssessment.Domain.Ansit;

/// <summary>What is counted. A percent is never typed: a coverage is a part over a population.</summary>
public enum IndicatorKind
{
    /// <summary>A numerator over a population.</summary>
    Coverage,
    YesNo,
    Count,

    /// <summary>Per 1,000.</summary>
    Rate,

    /// <summary>Times a year, against a target.</summary>
    Frequency,
}
