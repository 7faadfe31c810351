using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>Why a number has another owner than in the earlier cycle.</summary>
public enum OwnerCause
{
    /// <summary>A choice whose measure is no more.</summary>
    ChoiceWithoutMeasure,

    /// <summary>A choice for an office that is no more.</summary>
    ChoiceWithoutOffice,

    /// <summary>A choice of the earlier cycle that this one does not have.</summary>
    ChoiceNotHere,

    /// <summary>This cycle has a choice of its own.</summary>
    ChosenHere,

    /// <summary>The list names another usual owner.</summary>
    UsualOwnerChanged,

    /// <summary>The office is no more, and one that was not there before does the duties.</summary>
    OfficeReplaced,

    /// <summary>The office is no more.</summary>
    OfficeEnded,

    /// <summary>An office that was not there before does the duties too.</summary>
    OfficeAdded,

    /// <summary>The same offices, with other duties.</summary>
    DutiesMoved,

    /// <summary>A measure that the earlier cycle did not have, and nobody for it.</summary>
    NewWithoutOwner,
}

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

/// <summary>
/// The owners of a regency in a cycle beside those in the cycle that it was cloned from: who really has a number, not only what was chosen. Offices are the
/// same by their id, whatever they are called; one that took over from another is another one.
/// </summary>
public static class OwnerDiff
{
    /// <summary>In the order of this cycle's list, what is no more at the end.</summary>
    /// <param name="earlier">Of the cycle that the other was cloned from, as it is now. Without a list it is no yardstick.</param>
    /// <param name="present">Of the clone.</param>
    public static IReadOnlyList<OwnerDifference> Of(OwnerMap earlier, OwnerMap present) => !earlier.All.Any() ? [] :
    [
        .. present.All.OrderBy(o => o.Measure.Index).Select(o => Between(earlier, earlier.Find(o.Measure.Code), o, present)).OfType<OwnerDifference>(),
        .. earlier.All.OrderBy(o => o.Measure.Index).Where(o => o.IsChosen && present.Find(o.Measure.Code) is null)
            .Select(o => new OwnerDifference(o.Measure, o.Offices, [], OwnerCause.ChoiceWithoutMeasure)),
    ];

    private static OwnerDifference? Between(OwnerMap earlier, MeasureOwner? before, MeasureOwner now, OwnerMap present)
    {
        if (before is null)
        {
            return now.IsGap ? new OwnerDifference(now.Measure, [], [], OwnerCause.NewWithoutOwner) : null;
        }

        if (before.Offices.Select(o => o.Id).ToHashSet().SetEquals(now.Offices.Select(o => o.Id)))
        {
            return null;
        }

        List<Agency> ended = [.. before.Offices.Where(o => !Has(present, o))];
        return new OwnerDifference(now.Measure, before.Offices, now.Offices, CauseOf(before, now, ended.Count > 0, now.Offices.Any(o => !Has(earlier, o)))) { Ended = ended };
    }

    private static OwnerCause CauseOf(MeasureOwner before, MeasureOwner now, bool hasEnded, bool hasNew) => (before.IsChosen, now.IsChosen) switch
    {
        (_, true) => OwnerCause.ChosenHere,
        (true, false) => hasEnded ? OwnerCause.ChoiceWithoutOffice : OwnerCause.ChoiceNotHere,
        (false, false) when before.Measure.Owner != now.Measure.Owner => OwnerCause.UsualOwnerChanged,
        (false, false) => (hasEnded, hasNew) switch
        {
            (true, true) => OwnerCause.OfficeReplaced,
            (true, false) => OwnerCause.OfficeEnded,
            (false, true) => OwnerCause.OfficeAdded,
            (false, false) => OwnerCause.DutiesMoved,
        },
    };

    private static bool Has(OwnerMap owners, Agency office) => owners.Offices.Any(o => o.Id == office.Id);
}
