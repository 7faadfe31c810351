namespace StuntingAssessment.Domain.Ansit;

/// <summary>Which direction is better. It decides colours, words, and on which side an outlier is a good one.</summary>
public enum Polarity
{
    None,
    Up,
    Down,
}
