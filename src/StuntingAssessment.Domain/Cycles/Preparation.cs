using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <param name="Missing">What is missing, as sentences.</param>
public sealed record PreparationItem(PreparationStep Step, PreparationState State, IReadOnlyList<string> Missing);

/// <summary>Who is assigned on the day asked for: no part of the cycle itself.</summary>
/// <param name="Coordinated">Codes of the regencies that have a coordinator.</param>
public sealed record PreparationPeople(int Verifiers, int Panelists, int Chairs, IReadOnlyCollection<string> Coordinated);

/// <summary>
/// What a cycle still lacks. The submission collects evidence, so it asks for actions with requirements, for participants and for a last day, and that
/// nothing cloned is left unseen. How it is scored may come later: the verification asks for rules that are complete and confirmed.
/// </summary>
public static class Preparation
{
    /// <param name="cycle">In any phase.</param>
    /// <param name="source">The cycle that it was cloned from; null for one from nothing.</param>
    /// <param name="people">Who is assigned.</param>
    public static IReadOnlyList<PreparationItem> Of(AssessmentCycle cycle, AssessmentCycle? source, PreparationPeople people)
    {
        var (rules, programme) = (cycle.Rules, cycle.Programme);
        var blocking = MissingForSubmission(cycle, source);
        return
        [
            Needed(PreparationStep.Calendar, Calendar(cycle)),
            Needed(PreparationStep.Actions, Actions(rules)),
            Needed(PreparationStep.Requirements, Requirements(rules)),
            LaterOn(PreparationStep.Components, [.. RuleFaults.Components(rules)]),
            LaterOn(PreparationStep.Criteria, rules.Criteria.Count == 0 ? ["Belum ada kriteria."] : [.. RuleFaults.Uncounted(rules), .. RuleFaults.Criteria(rules)]),
            AtWill(PreparationStep.Predicates, rules.Predicates.Count > 0, "Belum ada predikat; hasil diumumkan tanpa predikat.", RuleFaults.Predicates(rules)),
            AtWill(PreparationStep.TieBreak, rules.TieBreak.Count > 0, "Belum ada pemutus seri; nilai akhir yang sama mendapat peringkat yang sama.", RuleFaults.TieBreak(rules)),
            AtWill(PreparationStep.Awards, rules.Awards.Count > 0, "Belum ada penghargaan.", RuleFaults.Awards(rules)),
            LaterOn(PreparationStep.Catalog, cycle.Catalog.IsEmpty ? ["Daftar Master Ansit masih kosong; tanpa daftar itu angkanya tidak dapat diisi."] : []),
            Needed(PreparationStep.Participants, Participants(cycle)),
            AtWill(PreparationStep.Agenda, programme.Agenda.Count > 0, "Agenda hari penilaian belum ada.", []),
            LaterOn(PreparationStep.TechnicalTeam, people.Verifiers > 0 ? [] : ["Belum ada tim teknis; tanpa mereka bukti tidak dapat diperiksa pada tahap verifikasi."]),
            LaterOn(PreparationStep.Panel, Panel(people)),
            LaterOn(PreparationStep.Coordinators, Coordinators(cycle, people)),
            .. source is null ? Array.Empty<PreparationItem>() : [Needed(PreparationStep.Differences, Differences(cycle, source))],
            LaterOn(PreparationStep.Confirmation, cycle.IsRulesConfirmed ? [] : ["Aturan penilaian belum dikonfirmasi; tahap verifikasi tidak dapat dimulai sebelumnya."]),
            new(PreparationStep.Opening, cycle.Phase > Phase.Preparation ? PreparationState.Done : PreparationState.Missing, blocking),
        ];
    }

    /// <summary>What the submission waits for, as sentences; empty when it may open.</summary>
    public static IReadOnlyList<string> MissingForSubmission(AssessmentCycle cycle, AssessmentCycle? source) =>
        [.. MissingForSubmission(cycle), .. source is null ? [] : Differences(cycle, source)];

    /// <summary>What of it the cycle alone can tell.</summary>
    internal static IReadOnlyList<string> MissingForSubmission(AssessmentCycle cycle) =>
        [.. Calendar(cycle), .. MissingIn(cycle.Rules), .. Participants(cycle)];

    /// <summary>What evidence is collected by; once regencies collect it, it stays.</summary>
    internal static IReadOnlyList<string> MissingIn(CycleRules rules) => [.. Actions(rules), .. Requirements(rules)];

    /// <summary>
    /// What an edit during the submission would take from the regencies: the last action, or the last requirement of an action that they work on. An
    /// action that is added then has no requirement yet.
    /// </summary>
    internal static IReadOnlyList<string> TakenAway(CycleRules before, CycleRules after)
    {
        var emptied = after.CountedActions.Where(a => !Asks(a) && before.FindAction(a.No) is { } was && was.Name == a.Name && Asks(was));
        return [.. Actions(after), .. emptied.Select(a => $"Aksi {a.No} memerlukan sedikitnya satu persyaratan bukti: kabupaten/kota sedang mengerjakannya.")];
    }

    private static bool Asks(ConvergenceAction action) => action.Requirements.Any(r => r.IsEvidence);

    private static IReadOnlyList<string> Calendar(AssessmentCycle cycle) =>
        cycle.WindowOf(Phase.Submission) is { To: not null } ? [] : ["Jadwal tahap pengajuan belum lengkap: isi tanggal mulai dan tanggal selesainya."];

    private static IReadOnlyList<string> Actions(CycleRules rules) => rules.CountedActions.Any() ? [] : ["Belum ada aksi yang dinilai."];

    private static IReadOnlyList<string> Requirements(CycleRules rules) =>
        [.. rules.CountedActions.Where(a => !Asks(a)).Select(a => $"Aksi {a.No} belum mempunyai persyaratan bukti.")];

    private static IReadOnlyList<string> Participants(AssessmentCycle cycle) =>
        cycle.Regencies.Any(p => p.IsAssessed) ? [] : ["Belum ada peserta yang dinilai."];

    private static IReadOnlyList<string> Panel(PreparationPeople people) => people switch
    {
        { Panelists: 0 } => ["Belum ada panelis; tahap paparan tidak dapat dimulai sebelumnya."],
        { Chairs: 0 } => ["Belum ada ketua tim penilai; tahap paparan tidak dapat dimulai sebelumnya."],
        { Chairs: > 1 } => [$"Ada {people.Chairs} ketua tim penilai; harus tepat satu."],
        _ => [],
    };

    private static IReadOnlyList<string> Coordinators(AssessmentCycle cycle, PreparationPeople people)
    {
        var without = cycle.Regencies.Where(p => p.IsAssessed && !people.Coordinated.Contains(p.Code)).Select(p => p.Name).ToList();
        return without.Count == 0 ? [] : [$"Belum ada koordinator untuk {string.Join(", ", without)}; tanpa koordinator tidak ada yang dapat mengajukan."];
    }

    private static IReadOnlyList<string> Differences(AssessmentCycle cycle, AssessmentCycle source)
    {
        if (cycle.Phase > Phase.Preparation)
        {
            return [];
        }

        var open = cycle.Unconfirmed(source);
        return open.Count == 0
            ? []
            : [$"{open.Count} perbedaan dengan siklus {source.AssessmentYear} belum dikonfirmasi: {string.Join(", ", open.GroupBy(r => r.Kind).Select(g => $"{DiffNames.Of(g.Key).ToLowerInvariant()} {g.Count()}"))}."];
    }

    private static PreparationItem Needed(PreparationStep step, IReadOnlyList<string> missing) => new(step, missing.Count == 0 ? PreparationState.Done : PreparationState.Missing, missing);

    private static PreparationItem LaterOn(PreparationStep step, IReadOnlyList<string> missing) => new(step, missing.Count == 0 ? PreparationState.Done : PreparationState.Later, missing);

    private static PreparationItem AtWill(PreparationStep step, bool isThere, string sentence, IEnumerable<string> faults) =>
        isThere ? LaterOn(step, [.. faults]) : new(step, PreparationState.Optional, [sentence]);
}
