using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>The rules: how the cycle scores, ranks and awards. Each edit takes the confirmation back.</summary>
public sealed partial class AssessmentCycle
{
    /// <param name="components">Percent by component code.</param>
    /// <param name="actions">By action number.</param>
    /// <param name="criteria">By criterion code.</param>
    public void ChangeWeights(IReadOnlyDictionary<string, decimal> components, IReadOnlyDictionary<int, decimal> actions, IReadOnlyDictionary<string, decimal> criteria)
    {
        MayEditRules();
        RuleChecks.Weights(Rules, components, actions, criteria, mustAddUp: Phase is not Phase.Preparation);
        var before = Weights(Rules);
        var next = Rules with
        {
            Components = [.. Rules.Components.Select(c => components.TryGetValue(c.Code, out var w) ? c with { Weight = w } : c)],
            Actions = [.. Rules.Actions.Select(a => a.IsCounted && actions.TryGetValue(a.No, out var w) ? a with { Weight = w } : a)],
            Criteria = [.. Rules.Criteria.Select(c => criteria.TryGetValue(c.Code, out var w) ? c with { Weight = w } : c)],
        };
        ReplaceRules(next);
        Record(new WeightsChanged(before, Weights(next)));
    }

    /// <param name="changed">The criterion as it shall be; its code names which.</param>
    /// <param name="lettersInUse">Letters already given under this criterion: their levels stay.</param>
    /// <param name="highestScore">The highest score already given under it: its maximum does not fall below.</param>
    public void ChangeCriterion(Criterion changed, IReadOnlyCollection<string> lettersInUse, decimal? highestScore = null)
    {
        MayEditRules();
        var before = Rules.Criterion(changed.Code);
        Require.That(before.Action == changed.Action && before.Component == changed.Component, "Komponen dan aksi sebuah kriteria tidak dapat dipindah.");
        RuleChecks.OfCriterion(changed);
        RuleChecks.OfProof(Rules, changed);
        Require.That(changed.Max is null || highestScore is null || changed.Max >= highestScore, $"Sudah ada nilai {IndonesianNumber.Format(highestScore ?? 0)} untuk kriteria ini; nilai maksimum tidak boleh di bawahnya.", "Max");
        var gone = lettersInUse.Where(l => changed.Levels.All(x => x.Letter != l)).ToList();
        Require.That(gone.Count == 0, $"Tingkat {string.Join(", ", gone)} sudah dipakai dalam penilaian dan tidak dapat dihapus.", "Levels[0].Letter");
        ReplaceRules(Rules with { Criteria = [.. Rules.Criteria.Select(c => c.Code == changed.Code ? changed : c)] });
        Record(new CriterionChanged(before, changed));
    }

    public void AddCriterion(Criterion added)
    {
        MayEditRules();
        Require.Text(added.Code, "Isi kode kriteria.", "Code", 20);
        Require.That(Rules.Criteria.All(c => c.Code != added.Code), $"Kode kriteria {added.Code} sudah dipakai.", "Code");
        var component = Rules.Component(added.Component);
        Require.That(component.Source is ComponentSource.Documents == added.Action is not null, "Kriteria dokumen memerlukan aksi; kriteria panel tidak.", "ActionNo");
        if (added.Action is { } action)
        {
            Require.That(Rules.Action(action).IsCounted, "Aksi ini tidak dinilai.", "ActionNo");
        }

        RuleChecks.OfCriterion(added);
        RuleChecks.OfProof(Rules, added);
        ReplaceRules(Rules with { Criteria = [.. Rules.Criteria, added] });
        Record(new CriterionAdded(added));
    }

    public void RemoveCriterion(string code, bool inUse)
    {
        Require.That(!inUse, $"Kriteria {code} sudah dipakai dalam penilaian dan tidak dapat dihapus.");
        var criterion = Rules.Criterion(code);
        ReplaceRules(Rules with { Criteria = [.. Rules.Criteria.Where(c => c.Code != code)] });
        Record(new CriterionRemoved(criterion));
    }

    /// <param name="codes">The criteria of one action or one panel component in their new order.</param>
    public void OrderCriteria(IReadOnlyList<string> codes)
    {
        MayEditRules();
        var chosen = codes.Select(Rules.Criterion).ToList();
        Require.That(chosen.Select(c => (c.Component, c.Action)).Distinct().Count() == 1, "Hanya kriteria dari satu aksi atau satu komponen yang dapat diurutkan bersama.");
        var before = Rules.Criteria.Where(c => c.Component == chosen[0].Component && c.Action == chosen[0].Action).Select(c => c.Code).ToList();
        if (RuleChecks.IsNewOrder(before, codes))
        {
            var next = new Queue<Criterion>(chosen);
            ReplaceRules(Rules with { Criteria = [.. Rules.Criteria.Select(c => before.Contains(c.Code) ? next.Dequeue() : c)] });
            Record(new CriteriaOrdered(before, [.. codes]));
        }
    }

    public void ChangeTieBreak(IReadOnlyList<string> chain)
    {
        MayEditRules();
        var before = Rules.TieBreak;
        RuleChecks.OfTieBreak(Rules, chain);
        ReplaceRules(Rules with { TieBreak = [.. chain] });
        Record(new TieBreakChanged(before, chain));
    }

    public void ChangePredicates(IReadOnlyList<Predicate> predicates)
    {
        MayEditRules();
        var before = Rules.Predicates;
        RuleChecks.OfPredicates(predicates);
        ReplaceRules(Rules with { Predicates = [.. predicates.OrderByDescending(p => p.From)] });
        Record(new PredicatesChanged(before, Rules.Predicates));
    }

    public void ConfirmRules(Stamp stamp)
    {
        MayEditRules();
        Require.That(!IsRulesConfirmed, "Aturan siklus ini sudah dikonfirmasi.");
        var faults = Rules.Faults();
        Require.That(faults.Count == 0, string.Join(" ", faults));
        RulesConfirmedAt = stamp.At;
        RulesConfirmedBy = stamp.By;
        Record(new RulesConfirmed());
    }

    /// <summary>
    /// In preparation the rules may be incomplete: a cycle is built edit by edit. In submission an edit leaves whole what was whole, so that nothing
    /// the regencies work with comes apart (decision 0021).
    /// </summary>
    private void ReplaceRules(CycleRules next)
    {
        MayEditRules();
        if (Phase is not Phase.Preparation)
        {
            List<string> faults = [.. Rules.Faults().Count == 0 ? next.Faults() : [], .. Preparation.TakenAway(Rules, next)];
            Require.That(faults.Count == 0, string.Join(" ", faults));
        }

        foreach (var district in Participants.Where(p => p.AwardCode is { } award && !ParticipantChecks.IsByPanel(next, award)))
        {
            throw new RuleBrokenException($"{district.Name} ikut dalam penghargaan {district.AwardCode}, yang harus berdasarkan satu komponen yang dinilai panel. Hapus dulu peserta itu.");
        }

        Rules = next;
        RulesConfirmedAt = null;
        RulesConfirmedBy = null;
    }

    private void MayEditRules() =>
        Require.That(PhaseTable.Of(Act.EditRules, Phase) is Possible.Yes, $"Aturan penilaian tidak dapat diubah pada tahap {PhaseName}.");

    private static Dictionary<string, decimal> Weights(CycleRules rules) =>
        rules.Components.Select(c => KeyValuePair.Create(c.Code, c.Weight))
            .Concat(rules.CountedActions.Select(a => KeyValuePair.Create($"aksi {a.No}", a.Weight)))
            .Concat(rules.Criteria.Select(c => KeyValuePair.Create(c.Code, c.Weight)))
            .ToDictionary();
}
