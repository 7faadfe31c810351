using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>What an edit of the rules must be by itself, each refusal at its field. What the rules must be as a whole is <see cref="RuleFaults"/>.</summary>
internal static class RuleChecks
{
    /// <param name="rules">As they are.</param>
    /// <param name="components">Percent by component code.</param>
    /// <param name="actions">By action number.</param>
    /// <param name="criteria">By criterion code.</param>
    /// <param name="mustAddUp">Whether the components have to add up to 100 already.</param>
    public static void Weights(CycleRules rules, IReadOnlyDictionary<string, decimal> components, IReadOnlyDictionary<int, decimal> actions, IReadOnlyDictionary<string, decimal> criteria, bool mustAddUp)
    {
        foreach (var (code, weight) in components)
        {
            Require.That(weight >= 0, "Bobot komponen tidak boleh negatif.", $"Components[{code}]");
        }

        var sum = rules.Components.Sum(c => components.GetValueOrDefault(c.Code, c.Weight));
        if (mustAddUp && rules.Components is [var first, ..])
        {
            Require.That(sum == 100, $"Jumlah bobot komponen harus 100, sekarang {IndonesianNumber.Format(sum)}.", $"Components[{first.Code}]");
        }

        foreach (var (no, weight) in actions)
        {
            Require.That(weight > 0, "Bobot aksi harus lebih dari 0.", $"Actions[{no}]");
        }

        foreach (var (code, weight) in criteria)
        {
            Require.That(weight > 0, "Bobot kriteria harus lebih dari 0.", $"Criteria[{code}]");
        }
    }

    public static void OfCriterion(Criterion criterion)
    {
        Require.Text(criterion.Text, "Isi uraian kriteria.", "Text", Criterion.TextMaxLength);
        Require.That(criterion.Weight > 0, "Bobot kriteria harus lebih dari 0.", "Weight");
        if (criterion.Action is null)
        {
            Require.That(criterion.Max > 0, "Isi nilai maksimum yang lebih dari 0.", "Max");
            return;
        }

        foreach (var (i, level) in criterion.Levels.Index())
        {
            Require.Text(level.Letter, "Isi huruf tingkat ini.", $"Levels[{i}].Letter", CriterionLevel.LetterMaxLength);
            Require.That(criterion.Levels.Take(i).All(l => l.Letter != level.Letter), $"Huruf {level.Letter} sudah dipakai tingkat lain.", $"Levels[{i}].Letter");
            Require.That(level.Points >= 0, "Poin tidak boleh negatif.", $"Levels[{i}].Points");
            Require.Text(level.Descriptor, "Isi uraian tingkat ini.", $"Levels[{i}].Descriptor", CriterionLevel.DescriptorMaxLength);
        }

        Require.That(criterion.TopPoints > 0, "Sedikitnya satu tingkat harus mempunyai poin lebih dari 0.", "Levels[0].Points");
    }

    public static void OfTieBreak(CycleRules rules, IReadOnlyList<string> chain) =>
        Require.That(RuleFaults.IsTieBreak(rules, chain), RuleFaults.TieBreakSentence);

    public static void OfPredicates(IReadOnlyList<Predicate> predicates)
    {
        foreach (var (i, predicate) in predicates.Index())
        {
            Require.Text(predicate.Name, "Isi nama predikat.", $"Rows[{i}].Name", Predicate.NameMaxLength);
            Require.That(predicate.From is >= 0 and <= 100, "Batas predikat harus antara 0 dan 100.", $"Rows[{i}].From");
            Require.That(predicates.Take(i).All(p => p.From != predicate.From), "Batas ini sudah dipakai predikat lain.", $"Rows[{i}].From");
            Require.That(predicates.Take(i).All(p => p.Name != predicate.Name), "Nama ini sudah dipakai predikat lain.", $"Rows[{i}].Name");
        }
    }

    /// <param name="ordered">By phase.</param>
    public static void OfWindows(IReadOnlyList<PhaseWindow> ordered)
    {
        foreach (var (i, window) in ordered.Index())
        {
            var row = (int)window.Phase;
            Require.That(window.To is null || window.To >= window.From, "Tanggal selesai tidak boleh sebelum tanggal mulai.", $"Rows[{row}].To");
            Require.That(
                i == 0 || ordered[i - 1].From <= window.From,
                $"Tahap {PhaseNames.Of(window.Phase)} tidak boleh mulai sebelum tahap {PhaseNames.Of(ordered[Math.Max(i - 1, 0)].Phase)}.",
                $"Rows[{row}].From");
        }
    }

    public static void OfAction(ConvergenceAction action)
    {
        Require.Text(action.Name, "Isi nama aksi.", "Name", ConvergenceAction.NameMaxLength);
        Require.That(action.LeadAgency is null || action.LeadAgency.Length <= ConvergenceAction.LeadAgencyMaxLength, $"Isian paling banyak {ConvergenceAction.LeadAgencyMaxLength} karakter.", "LeadAgency");
        Require.That(!action.IsCounted || action.Weight > 0, "Bobot aksi harus lebih dari 0.", "Weight");
    }

    public static void OfRequirement(EvidenceRequirement requirement)
    {
        Require.Text(requirement.Code, "Isi kode persyaratan.", "Code", EvidenceRequirement.CodeMaxLength);
        Require.Text(requirement.Name, "Isi nama bukti yang diminta.", "Name", EvidenceRequirement.NameMaxLength);
    }

    public static void OfComponents(IReadOnlyList<ScoreComponent> components)
    {
        foreach (var (i, component) in components.Index())
        {
            Require.Text(component.Code, "Isi kode komponen.", $"Rows[{i}].Code", ScoreComponent.CodeMaxLength);
            Require.That(
                component.Code is not (CycleRules.TopLevelShare or CycleRules.SubmittedAt) && components.Take(i).All(c => c.Code != component.Code),
                $"Kode {component.Code} sudah dipakai.",
                $"Rows[{i}].Code");
            Require.Text(component.Name, "Isi nama komponen.", $"Rows[{i}].Name", ScoreComponent.NameMaxLength);
            Require.That(component.Weight >= 0, "Bobot komponen tidak boleh negatif.", $"Rows[{i}].Weight");
        }
    }

    public static void OfProof(CycleRules rules, Criterion criterion)
    {
        var asked = criterion.Action is { } no ? rules.Action(no).Requirements.Select(r => r.Code).ToList() : [];
        Require.That(criterion.Proof.All(asked.Contains), "Pilih bukti dari persyaratan aksi ini.", "Proof");
    }

    public static void OfAward(CycleRules rules, AwardCategory award)
    {
        Require.Text(award.Code, "Isi kode penghargaan.", "Code", AwardCategory.CodeMaxLength);
        Require.Text(award.Name, "Isi nama penghargaan.", "Name", AwardCategory.NameMaxLength);
        Require.That(award.Rank is null != award.Basis is null, "Pilih satu dasar: peringkat, atau nilai tertinggi satu komponen.", "Rank");
        Require.That(award.Rank is null or (>= 1 and <= AwardCategory.LowestRank), $"Isi peringkat 1 sampai {AwardCategory.LowestRank}.", "Rank");
        Require.That(award.Basis is null || rules.Components.Any(c => c.Code == award.Basis), "Pilih komponen siklus ini.", "Basis");
        Require.That(award.Money is null or (>= 0 and <= AwardCategory.MostMoney), "Isi jumlah uang dengan rupiah bulat, misalnya 40.000.000.", "Money");
        Require.That(award.Prizes.All(p => p.Length <= AwardCategory.PrizeMaxLength), $"Satu hadiah paling banyak {AwardCategory.PrizeMaxLength} karakter.", "Prizes");
    }

    public static void OfParticipant(CycleParticipant participant) =>
        Require.Text(participant.Name, "Isi nama seperti tercetak dalam surat.", "Name", CycleParticipant.NameMaxLength);

    /// <returns>False when nothing moves.</returns>
    /// <exception cref="RuleBrokenException">The new order lacks something, or names it twice: the form is of another time.</exception>
    public static bool IsNewOrder(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        Require.That(before.Count == after.Count && before.ToHashSet().SetEquals(after), "Daftar ini sudah berubah. Muat ulang laman, lalu urutkan lagi.");
        return !before.SequenceEqual(after);
    }
}
