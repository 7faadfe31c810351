using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Domain.Ansit;

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
