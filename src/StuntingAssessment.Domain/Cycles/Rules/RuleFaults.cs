using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>The conditions of docs/bundle-format.md on a cycle's rules, as sentences for the admin.</summary>
internal static class RuleFaults
{
    public const string TieBreakSentence = "Urutan pemutus seri memuat ukuran yang tidak dikenal atau ganda.";

    public static IEnumerable<string> In(CycleRules rules)
    {
        if (rules.Decimals is < 0 or > CycleRules.MaxDecimals)
        {
            yield return $"Jumlah desimal harus 0 sampai {CycleRules.MaxDecimals}.";
        }

        foreach (var sentence in Components(rules).Concat(Uncounted(rules)).Concat(Actions(rules)).Concat(Criteria(rules)).Concat(TieBreak(rules)).Concat(Predicates(rules)).Concat(Awards(rules)))
        {
            yield return sentence;
        }
    }

    public static IEnumerable<string> Components(CycleRules rules)
    {
        if (rules.Components.Any(c => c.Weight < 0))
        {
            yield return "Bobot komponen tidak boleh negatif.";
        }

        var sum = rules.Components.Sum(c => c.Weight);
        if (rules.Components.Count == 0)
        {
            yield return "Belum ada komponen penilaian.";
        }
        else if (sum != 100)
        {
            yield return $"Jumlah bobot komponen harus 100, sekarang {IndonesianNumber.Format(sum)}.";
        }
    }

    public static IEnumerable<string> Uncounted(CycleRules rules) =>
        rules.Components.Where(c => c.Weight > 0 && !rules.Criteria.Any(k => k.Component == c.Code))
            .Select(c => $"Komponen {c.Name} dihitung tetapi tidak mempunyai kriteria.");

    /// <summary>Criteria of a component or an action that is not there: no page can show them, so not even a cycle in preparation holds any.</summary>
    public static IEnumerable<string> Strays(CycleRules rules) =>
        rules.Criteria.Where(c => rules.Components.All(x => x.Code != c.Component) || (c.Action is { } no && rules.FindAction(no) is null))
            .Select(c => $"Kriteria {c.Code} menunjuk komponen atau aksi yang tidak ada.");

    public static IEnumerable<string> Actions(CycleRules rules) =>
        rules.CountedActions.Where(a => a.Weight <= 0).Select(a => $"Bobot aksi {a.No} harus lebih dari 0.");

    public static IEnumerable<string> Criteria(CycleRules rules)
    {
        foreach (var stray in Strays(rules))
        {
            yield return stray;
        }

        foreach (var criterion in rules.Criteria)
        {
            foreach (var proof in Unknown(rules, criterion))
            {
                yield return $"Kriteria {criterion.Code} menunjuk persyaratan {proof}, yang tidak ada pada aksinya.";
            }

            if (criterion.Weight <= 0)
            {
                yield return $"Bobot kriteria {criterion.Code} harus lebih dari 0.";
            }

            if (criterion.Action is not null && criterion.TopPoints <= 0)
            {
                yield return $"Kriteria {criterion.Code} memerlukan tingkat dengan poin lebih dari 0.";
            }

            if (criterion.Levels.Select(l => l.Letter).Distinct().Count() != criterion.Levels.Count)
            {
                yield return $"Huruf tingkat pada kriteria {criterion.Code} tidak boleh sama.";
            }

            if (criterion.Levels.Any(l => l.Points < 0))
            {
                yield return $"Poin tingkat pada kriteria {criterion.Code} tidak boleh negatif.";
            }

            if (criterion.Action is null && criterion.Max is null or <= 0)
            {
                yield return $"Kriteria {criterion.Code} memerlukan nilai maksimum lebih dari 0.";
            }
        }
    }

    private static IEnumerable<string> Unknown(CycleRules rules, Criterion criterion) =>
        criterion.Action is { } no && rules.FindAction(no) is { } action ? criterion.Proof.Where(p => action.Requirements.All(r => r.Code != p)) : [];

    public static bool IsTieBreak(CycleRules rules, IReadOnlyList<string> chain) =>
        chain.All(m => m is CycleRules.TopLevelShare or CycleRules.SubmittedAt || rules.Components.Any(c => c.Code == m)) && chain.Distinct().Count() == chain.Count;

    public static IEnumerable<string> TieBreak(CycleRules rules) => IsTieBreak(rules, rules.TieBreak) ? [] : [TieBreakSentence];

    public static IEnumerable<string> Predicates(CycleRules rules)
    {
        if (rules.Predicates.Select(p => p.From).Distinct().Count() != rules.Predicates.Count || rules.Predicates.Select(p => p.Name).Distinct().Count() != rules.Predicates.Count)
        {
            yield return "Predikat tidak boleh mempunyai nama atau batas yang sama.";
        }

        if (rules.Predicates.Any(p => p.From is < 0 or > 100))
        {
            yield return "Batas predikat harus antara 0 dan 100.";
        }
    }

    public static IEnumerable<string> Awards(CycleRules rules) =>
        rules.Awards.Where(a => a.Rank is null == a.Basis is null || (a.Basis is { } b && !rules.Components.Any(c => c.Code == b)))
            .Select(a => $"Penghargaan {a.Name} harus berdasarkan satu peringkat atau satu komponen.");
}
