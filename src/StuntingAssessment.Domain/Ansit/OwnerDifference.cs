using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>A measure of a regency whose owner is another one than in the earlier cycle.</summary>
/// <param name="Measure">This cycle's; the earlier one's when it is no more.</param>
/// <param name="Before">Who had it; more than one when nobody had chosen between them.</param>
/// <param name="Now">Who has it.</param>
public sealed record OwnerDifference(Measure Measure, IReadOnlyList<Agency> Before, IReadOnlyList<Agency> Now, OwnerCause Cause)
{
    public bool IsGone => Cause is OwnerCause.ChoiceWithoutMeasure;

    /// <summary>Those that had it and are no more.</summary>
    public IReadOnlyList<Agency> Ended { get; internal init; } = [];
}
