using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>Decides what of an input is stored. The same for every way in, and for a dry run.</summary>
public static class CellIntake
{
    /// <param name="sheet">The cells as they are now: of every place that the inputs name, whole. Holds the outcome afterwards.</param>
    /// <param name="versionOf">The version of a cell by place and measure; 0 when it was never written.</param>
    /// <param name="mayWrite">Whether the person owns the measure.</param>
    /// <param name="inputs">In the order in which they were typed; of two for one cell the last counts.</param>
    public static IReadOnlyList<CellDecision> Decide(RegencySheet sheet, Func<Guid, string, int> versionOf, Func<Measure, bool> mayWrite, IEnumerable<CellInput> inputs)
    {
        var named = LastOfEach(inputs);
        var decisions = new List<CellDecision>(named.Count);
        var taken = new Dictionary<(int Place, int Measure), int>(named.Count);
        bool?[] writable = new bool?[sheet.Measures.Count];
        bool Writes(int measure) => writable[measure] ??= mayWrite(sheet.Measures[measure]);
        foreach (var input in named)
        {
            var decision = First(sheet, versionOf, Writes, input, out var at);
            if (decision.IsTaken)
            {
                taken.Add(at, decisions.Count);
                sheet.Set(at.Place, at.Measure, input.Content);
            }

            decisions.Add(decision);
        }

        RefuseErrors(sheet, decisions, taken);
        return decisions;
    }

    private static List<CellInput> LastOfEach(IEnumerable<CellInput> inputs)
    {
        // Half a million at once: a list that grows by doubling holds them twice.
        var count = inputs.TryGetNonEnumeratedCount(out var known) ? known : 0;
        var last = new List<CellInput>(count);
        var at = new Dictionary<(Guid, string), int>(count);
        foreach (var input in inputs)
        {
            if (at.TryAdd((input.Place, input.Measure), last.Count))
            {
                last.Add(input);
            }
            else
            {
                last[at[(input.Place, input.Measure)]] = input;
            }
        }

        return last;
    }

    private static CellDecision First(RegencySheet sheet, Func<Guid, string, int> versionOf, Func<int, bool> writes, CellInput input, out (int Place, int Measure) at)
    {
        at = default;
        if (sheet.PlaceAt(input.Place) is not { } place || sheet.MeasureAt(input.Measure) is not { } measure || !sheet.HasCell(place, measure))
        {
            return new CellDecision(input, CellOutcome.Refused, CellContent.Empty, 0, "Sel ini tidak ada pada daftar tahun ini.");
        }

        at = (place, measure);
        var before = sheet[place, measure];
        var version = versionOf(input.Place, input.Measure);
        return !writes(measure) ? new CellDecision(input, CellOutcome.Refused, before, version, "Kolom ini diisi perangkat daerah lain.")
            : input.Fault is { } fault ? new CellDecision(input, CellOutcome.Refused, before, version, fault)
            : input.Content == before ? new CellDecision(input, CellOutcome.Same, before, version)
            : input.BaseVersion != version ? new CellDecision(input, CellOutcome.Conflict, before, version)
            : new CellDecision(input, before.IsEmpty ? CellOutcome.New : CellOutcome.Changed, before, version);
    }

    /// <summary>
    /// What is taken together is judged together; what is refused goes back to what it was, which may break another rule: until nothing more is
    /// refused. Each round refuses at least one cell, so it ends.
    /// </summary>
    private static void RefuseErrors(RegencySheet sheet, List<CellDecision> decisions, Dictionary<(int Place, int Measure), int> taken)
    {
        var (plan, findings) = (CheckPlan.Of(sheet.Catalog), new List<Finding>());
        var places = taken.Keys.Select(k => k.Place).ToHashSet();
        while (places.Count > 0)
        {
            var again = new HashSet<int>();
            foreach (var place in places)
            {
                findings.Clear();
                AnsitChecks.AddErrorsAt(sheet, plan, place, findings);
                foreach (var finding in findings)
                {
                    var at = (place, sheet.MeasureAt(finding.Measure)!.Value);
                    if (taken.TryGetValue(at, out var index) && !IsStepBack(finding, decisions[index]))
                    {
                        taken.Remove(at);
                        decisions[index] = decisions[index] with { Outcome = CellOutcome.Refused, Sentence = finding.Sentence };
                        sheet.Set(at.place, at.Value, decisions[index].Before);
                        again.Add(place);
                    }
                }
            }

            places = again;
        }
    }

    /// <summary>
    /// Two parts are held against one whole and mended one after the other: the first that becomes smaller must not wait for the second. The rule stays
    /// open until the sum is right.
    /// </summary>
    private static bool IsStepBack(Finding finding, CellDecision decision) =>
        finding.Check == AnsitChecks.MoreStuntedThanMeasured && decision.Before.Number is { } before && decision.Input.Content.Number < before;
}
