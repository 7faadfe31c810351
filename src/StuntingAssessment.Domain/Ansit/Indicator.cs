namespace StuntingAssessment.Domain.Ansit;

/// <summary>One row of the Master Ansit.</summary>
/// <param name="Code">"E26": stays from cycle to cycle.</param>
/// <param name="SeedNo">Its number in the list that regencies know (letter of 1 October 2024); null for one that the list lacks.</param>
/// <param name="Group">"Ibu hamil": rows of a group stand together.</param>
/// <param name="Name">As the list prints it.</param>
/// <param name="ShortName">As the head of a column.</param>
/// <param name="Numerator">What is counted, for a coverage; null otherwise.</param>
/// <param name="Population">Code of the population it is divided by, for a coverage; null otherwise.</param>
/// <param name="Target">In the kind's unit: percent for a coverage, per 1,000, times a year; null when none is set.</param>
/// <param name="TargetSource">The paper that sets it.</param>
/// <param name="Owner">Code of the standard agency that usually has the number.</param>
/// <param name="Unit">"percent", "people", "children", "families", "times", "per_1000", "yesno".</param>
/// <param name="Note">What a reader may get wrong.</param>
public sealed record Indicator(
    string Code,
    int? SeedNo,
    string Group,
    string Name,
    string ShortName,
    IndicatorKind Kind,
    IndicatorLevel Level,
    string? Numerator,
    string? Population,
    Polarity Polarity,
    decimal? Target,
    string? TargetSource,
    string Owner,
    string Unit,
    string? Note = null)
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 300;
    public const int GroupMaxLength = 80;
    public const int ShortNameMaxLength = 60;
    public const int SourceMaxLength = 120;
    public const int NoteMaxLength = 500;
    public const int HighestSeedNo = 999;

    /// <summary>What its code stood for in the cycle that this one was cloned from, when that was another kind: the two years' numbers are not compared.</summary>
    public IndicatorKind? KindBefore { get; init; }
}
