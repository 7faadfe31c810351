using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>The actions that are assessed and the proofs they ask for. Codes stay once given: evidence, verdicts and grades hang on them.</summary>
public sealed partial class AssessmentCycle
{
    public void AddAction(ConvergenceAction added)
    {
        MayEditRules();
        Require.That(added.No is >= 0 and <= ConvergenceAction.HighestNo, $"Isi nomor 0 sampai {ConvergenceAction.HighestNo}.", "No");
        Require.That(Rules.FindAction(added.No) is null, $"Nomor {added.No} sudah dipakai aksi lain.", "No");
        RuleChecks.OfAction(added);
        ReplaceRules(Rules with { Actions = Numbered([.. Rules.Actions, added]) });
        Record(new ActionAdded(added));
    }

    /// <param name="changed">Its number names which; its requirements stay as they are.</param>
    public void ChangeAction(ConvergenceAction changed)
    {
        MayEditRules();
        var before = Rules.Action(changed.No);
        RuleChecks.OfAction(changed);
        var after = changed with { Requirements = before.Requirements };
        ReplaceRules(Rules with { Actions = [.. Rules.Actions.Select(a => a == before ? after : a)] });
        Record(new ActionChanged(before, after));
    }

    /// <param name="no">Which.</param>
    /// <param name="begunBy">The regencies that have begun to work on it.</param>
    public void RemoveAction(int no, IReadOnlyCollection<string> begunBy)
    {
        MayEditRules();
        var action = Rules.Action(no);
        Require.That(begunBy.Count == 0, $"Aksi {no} sudah dikerjakan oleh {string.Join(", ", begunBy)} dan tidak dapat dihapus.");
        var criteria = Rules.Criteria.Where(c => c.Action == no).Select(c => c.Code).ToList();
        Require.That(criteria.Count == 0, $"Aksi {no} masih mempunyai kriteria {string.Join(", ", criteria)}. Hapus dulu kriterianya.");
        ReplaceRules(Rules with { Actions = [.. Rules.Actions.Where(a => a != action)] });
        Record(new ActionRemoved(action));
    }

    /// <param name="numbers">The new number by the present one; the criteria move along. Number 0 stays.</param>
    /// <param name="begun">Actions on which a regency has begun to work: their number stays.</param>
    public void RenumberActions(IReadOnlyDictionary<int, int> numbers, IReadOnlyCollection<int> begun)
    {
        MayEditRules();
        int Next(int no) => no > 0 && numbers.TryGetValue(no, out var next) ? next : no;
        foreach (var action in Rules.CountedActions)
        {
            var next = Next(action.No);
            Require.That(next is >= 1 and <= ConvergenceAction.HighestNo, $"Isi nomor 1 sampai {ConvergenceAction.HighestNo}.", $"Places[{action.No}]");
            Require.That(next == action.No || !begun.Contains(action.No), $"Aksi {action.No} sudah dikerjakan kabupaten/kota; nomornya tidak dapat diubah.", $"Places[{action.No}]");
            Require.That(Rules.CountedActions.All(a => a.No >= action.No || Next(a.No) != next), $"Nomor {next} dipakai dua kali.", $"Places[{action.No}]");
        }

        var moved = Rules.CountedActions.Where(a => Next(a.No) != a.No).ToDictionary(a => a.No, a => Next(a.No));
        if (moved.Count == 0)
        {
            return;
        }

        ReplaceRules(Rules with
        {
            Actions = Numbered(Rules.Actions.Select(a => a with { No = Next(a.No) })),
            Criteria = [.. Rules.Criteria.Select(c => c.Action is { } no ? c with { Action = Next(no) } : c)],
        });
        Record(new ActionsRenumbered(moved));
    }

    public void AddRequirement(int action, EvidenceRequirement added)
    {
        MayEditRules();
        var asking = Rules.Action(action);
        RuleChecks.OfRequirement(added);
        Require.That(Rules.Actions.SelectMany(a => a.Requirements).All(r => r.Code != added.Code), $"Kode persyaratan {added.Code} sudah dipakai.", "Code");
        ReplaceRequirements(asking, [.. asking.Requirements, added]);
        Record(new RequirementAdded(action, added));
    }

    /// <param name="action">Whose.</param>
    /// <param name="changed">As it shall be; its code names which.</param>
    /// <param name="hasEvidence">Something has been brought for it: it goes on asking for evidence.</param>
    public void ChangeRequirement(int action, EvidenceRequirement changed, bool hasEvidence)
    {
        MayEditRules();
        var asking = Rules.Action(action);
        var before = asking.Requirement(changed.Code);
        RuleChecks.OfRequirement(changed);
        Require.That(changed.IsEvidence || !hasEvidence, $"Sudah ada bukti untuk persyaratan {changed.Code}; jenisnya tidak dapat menjadi hitungan Master Ansit.", "Kind");
        ReplaceRequirements(asking, [.. asking.Requirements.Select(r => r == before ? changed : r)]);
        Record(new RequirementChanged(action, before, changed));
    }

    /// <param name="action">Whose.</param>
    /// <param name="code">Which.</param>
    /// <param name="usedBy">The regencies with evidence or a verdict on it.</param>
    public void RemoveRequirement(int action, string code, IReadOnlyCollection<string> usedBy)
    {
        MayEditRules();
        var asking = Rules.Action(action);
        var requirement = asking.Requirement(code);
        Require.That(usedBy.Count == 0, $"Persyaratan {code} sudah dipakai oleh {string.Join(", ", usedBy)} dan tidak dapat dihapus.");
        var criteria = Rules.Criteria.Where(c => c.Action == action && c.Proof.Contains(code)).Select(c => c.Code).ToList();
        Require.That(criteria.Count == 0, $"Persyaratan {code} menjadi bukti kriteria {string.Join(", ", criteria)}. Ubah dulu kriterianya.");
        ReplaceRequirements(asking, [.. asking.Requirements.Where(r => r != requirement)]);
        Record(new RequirementRemoved(action, requirement));
    }

    /// <param name="action">Whose.</param>
    /// <param name="codes">All codes of the action in their new order.</param>
    public void OrderRequirements(int action, IReadOnlyList<string> codes)
    {
        MayEditRules();
        var asking = Rules.Action(action);
        var before = asking.Requirements.Select(r => r.Code).ToList();
        if (RuleChecks.IsNewOrder(before, codes))
        {
            ReplaceRequirements(asking, [.. codes.Select(asking.Requirement)]);
            Record(new RequirementsOrdered(action, before, [.. codes]));
        }
    }

    private void ReplaceRequirements(ConvergenceAction action, IReadOnlyList<EvidenceRequirement> requirements) =>
        ReplaceRules(Rules with { Actions = [.. Rules.Actions.Select(a => a == action ? a with { Requirements = requirements } : a)] });

    /// <summary>By number; what belongs to no action comes last.</summary>
    private static IReadOnlyList<ConvergenceAction> Numbered(IEnumerable<ConvergenceAction> actions) => [.. actions.OrderBy(a => a.No == 0).ThenBy(a => a.No)];
}
