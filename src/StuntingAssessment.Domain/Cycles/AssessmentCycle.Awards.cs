using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>The components of the total, and the awards that go by the total or by a component.</summary>
public sealed partial class AssessmentCycle
{
    /// <summary>All components at once: their weights belong together, so one edit leads from one right sum to another.</summary>
    /// <param name="components">As they shall be; the code names which. A code that is not there is taken away.</param>
    public void ChangeComponents(IReadOnlyList<ScoreComponent> components)
    {
        MayEditRules();
        RuleChecks.OfComponents(components);
        foreach (var gone in Rules.Components.Where(c => components.All(n => n.Code != c.Code)))
        {
            var uses = UsesOf(gone.Code).ToList();
            Require.That(uses.Count == 0, $"Komponen {gone.Name} tidak dapat dihapus: masih dipakai {string.Join(", ", uses)}.");
        }

        foreach (var (i, component) in components.Index())
        {
            var moved = Rules.Components.FirstOrDefault(c => c.Code == component.Code) is { } before && before.Source != component.Source;
            var criteria = Rules.Criteria.Where(c => c.Component == component.Code).Select(c => c.Code).ToList();
            Require.That(!moved || criteria.Count == 0, $"Komponen ini sudah mempunyai kriteria {string.Join(", ", criteria)}; yang menilainya tidak dapat diganti.", $"Rows[{i}].Source");
        }

        var sum = components.Sum(c => c.Weight);
        Require.That(Phase is Phase.Preparation || sum == 100, $"Jumlah bobot komponen harus 100, sekarang {IndonesianNumber.Format(sum)}.", "Rows[0].Weight");
        var earlier = Rules.Components;
        ReplaceRules(Rules with { Components = [.. components] });
        Record(new ComponentsChanged(earlier, Rules.Components));
    }

    /// <param name="guide">What the rules follow.</param>
    /// <param name="decimals">Of components and totals.</param>
    public void ChangeScale(string? guide, int decimals)
    {
        MayEditRules();
        var named = Require.Text(guide, "Isi acuan penilaian.", "Guide", CycleRules.GuideMaxLength);
        Require.That(decimals is >= 0 and <= CycleRules.MaxDecimals, $"Jumlah desimal harus 0 sampai {CycleRules.MaxDecimals}.", "Decimals");
        var before = Rules;
        ReplaceRules(Rules with { Guide = named, Decimals = decimals });
        Record(new ScaleChanged(before.Guide, before.Decimals, named, decimals));
    }

    public void AddAward(AwardCategory added)
    {
        MayEditRules();
        RuleChecks.OfAward(Rules, added);
        Require.That(Rules.FindAward(added.Code) is null, $"Kode penghargaan {added.Code} sudah dipakai.", "Code");
        ReplaceRules(Rules with { Awards = [.. Rules.Awards, added] });
        Record(new AwardAdded(added));
    }

    /// <param name="changed">As it shall be; its code names which.</param>
    public void ChangeAward(AwardCategory changed)
    {
        MayEditRules();
        var before = Rules.Award(changed.Code);
        RuleChecks.OfAward(Rules, changed);
        ReplaceRules(Rules with { Awards = [.. Rules.Awards.Select(a => a == before ? changed : a)] });
        Record(new AwardChanged(before, changed));
    }

    public void RemoveAward(string code)
    {
        MayEditRules();
        var award = Rules.Award(code);
        ReplaceRules(Rules with { Awards = [.. Rules.Awards.Where(a => a != award)] });
        Record(new AwardRemoved(award));
    }

    /// <param name="codes">All awards in their new order: an exclusive award passes over the holders of those before it.</param>
    public void OrderAwards(IReadOnlyList<string> codes)
    {
        MayEditRules();
        var before = Rules.Awards.Select(a => a.Code).ToList();
        if (RuleChecks.IsNewOrder(before, codes))
        {
            ReplaceRules(Rules with { Awards = [.. codes.Select(Rules.Award)] });
            Record(new AwardsOrdered(before, [.. codes]));
        }
    }

    private IEnumerable<string> UsesOf(string component)
    {
        var criteria = Rules.Criteria.Where(c => c.Component == component).Select(c => c.Code).ToList();
        if (criteria.Count > 0)
        {
            yield return $"kriteria {string.Join(", ", criteria)}";
        }

        if (Rules.TieBreak.Contains(component))
        {
            yield return "urutan pemutus seri";
        }

        foreach (var award in Rules.Awards.Where(a => a.Basis == component))
        {
            yield return $"penghargaan {award.Name}";
        }
    }
}
