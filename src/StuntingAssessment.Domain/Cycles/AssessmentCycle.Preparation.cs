using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>How a cycle comes to be, from nothing or from an earlier one, and what its admin has confirmed of the differences.</summary>
public sealed partial class AssessmentCycle
{
    /// <summary>The cycle that this one was cloned from; null for one from nothing.</summary>
    public Guid? ClonedFrom { get; private set; }

    public IReadOnlyList<DiffConfirmation> Confirmations { get; private set; }

    public CycleYears Years => new(AssessmentYear, ActivityYear, TimeZone);

    /// <summary>A cycle in preparation that holds nothing yet. What it lacks is <see cref="Preparation"/>'s to tell.</summary>
    public static AssessmentCycle FromNothing(Guid id, CycleYears years, string provinceCode, string provinceName) =>
        Create(id, years.Assessment, years.Activity, provinceCode, provinceName, years.TimeZone, CycleRules.Empty, CycleProgramme.Empty, [], []);

    /// <summary>
    /// A cycle in preparation with everything that the earlier one has, its days moved to the new year as a proposal. Its rules are not confirmed, and
    /// whatever it has otherwise is to be confirmed row by row (<see cref="CycleDiff"/>).
    /// </summary>
    public static AssessmentCycle CloneOf(AssessmentCycle source, Guid id, CycleYears years)
    {
        Require.That(source.AssessmentYear < years.Assessment, $"Siklus {source.AssessmentYear} tidak lebih dahulu daripada tahun penilaian yang baru.", "AssessmentYear");
        years.MustBeRight();
        var content = CycleContent.Of(source).ForLater(years.Assessment - source.AssessmentYear);
        var cycle = new AssessmentCycle(id, years, source.ProvinceCode, source.ProvinceName) { ClonedFrom = source.Id };
        cycle.Hold(content);
        cycle.Record(new CycleCreated(years.Assessment, years.Activity, source.ProvinceName, source.AssessmentYear));
        return cycle;
    }

    /// <param name="source">The cycle that this one was cloned from; null for one from nothing.</param>
    /// <param name="years">As they shall be.</param>
    public void ChangeYears(AssessmentCycle? source, CycleYears years)
    {
        Require.That(Phase is Phase.Preparation, $"Tahun dan zona waktu siklus tidak dapat diubah pada tahap {PhaseName}.");
        years.MustBeRight();
        Require.That(Own(source) is null || source!.AssessmentYear < years.Assessment, $"Siklus ini disalin dari siklus {source?.AssessmentYear}; tahun penilaiannya harus sesudah itu.", "AssessmentYear");
        if (years != Years)
        {
            var before = Years;
            (AssessmentYear, ActivityYear, TimeZone) = (years.Assessment, years.Activity, years.TimeZone);
            Record(new CycleYearsChanged(before, years));
        }
    }

    public bool IsConfirmed(DiffRow row) => Confirmations.Any(c => c.Is(row));

    /// <summary>The differences that nobody has confirmed as they now are.</summary>
    public IReadOnlyList<DiffRow> Unconfirmed(AssessmentCycle source) => [.. CycleDiff.Of(Own(source)!, this).Where(r => !IsConfirmed(r))];

    /// <summary>Confirms differences, or takes the earlier cycle's version back.</summary>
    /// <param name="source">The cycle that this one was cloned from.</param>
    /// <param name="decisions">Each about a row as it was shown.</param>
    /// <param name="stamp">Who decides, and when.</param>
    /// <param name="cells">How many Master Ansit cells the activity year has by measure; none when not given.</param>
    /// <exception cref="RuleBrokenException">A row has changed since it was shown, or the version taken back does not fit the rest.</exception>
    public void Review(AssessmentCycle source, IReadOnlyList<DiffDecision> decisions, Stamp stamp, IReadOnlyDictionary<string, int>? cells = null)
    {
        Require.That(Phase is Phase.Preparation, $"Perbedaan dengan siklus {source.AssessmentYear} dikonfirmasi pada tahap persiapan; sekarang tahap {PhaseName}.");
        Require.That(decisions.Count > 0, "Pilih terima atau kembalikan pada sedikitnya satu baris.");
        var rows = CycleDiff.Of(Own(source)!, this);
        var decided = decisions.Select(d => (d.Keep, Row: rows.FirstOrDefault(r => r.Kind == d.Kind && r.Key == d.Key && r.Hash == d.Hash)
            ?? throw new RuleBrokenException($"{DiffNames.Of(d.Kind)} berubah sejak laman ini dibuka. Periksa kembali baris-barisnya."))).ToList();
        TakeBack(source, [.. decided.Where(d => !d.Keep).Select(d => d.Row)], cells ?? new Dictionary<string, int>());
        var left = CycleDiff.Of(source, this);
        var kept = decided.Where(d => d.Keep && left.Any(l => l.Kind == d.Row.Kind && l.Hash == d.Row.Hash)).Select(d => d.Row).ToList();
        Confirmations =
        [
            .. Confirmations.Where(c => left.Any(c.Is) && !kept.Exists(c.Is)),
            .. kept.Select(row => new DiffConfirmation(row.Kind, row.Key, row.Hash, stamp.By, stamp.At)),
        ];
        foreach (var kind in decided.GroupBy(d => d.Row.Kind))
        {
            Record(new DifferencesReviewed(kind.Key, [.. kind.Where(d => d.Keep).Select(d => d.Row.Name)], [.. kind.Where(d => !d.Keep).Select(d => d.Row.Name)]));
        }
    }

    private void TakeBack(AssessmentCycle source, List<DiffRow> rows, IReadOnlyDictionary<string, int> cells)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Require.That(rows.TrueForAll(r => r.CanGoBack), "Baris ini sudah sama dengan siklus asal selain tanggalnya. Ubah tanggalnya di laman masing-masing.");
        var proposal = CycleContent.Of(source).ForLater(AssessmentYear - source.AssessmentYear);
        var content = rows.Aggregate(CycleContent.Of(this), (c, row) => CycleDiff.Restore(c, proposal, row.Kind, row.Key));
        List<string> faults = [.. RuleFaults.Strays(content.Rules), .. CatalogChecks.FaultsIn(content.Catalog)];
        Require.That(faults.Count == 0, $"Tidak dapat dikembalikan begitu saja. {string.Join(" ", faults)}");
        RuleChecks.OfWindows(content.Windows);
        ParticipantChecks.Of(content.Rules, content.Participants);
        CatalogChecks.KeepsCells(Catalog, content.Catalog, cells);
        if (rows.Exists(r => r.Kind <= DiffKind.Awards))
        {
            (RulesConfirmedAt, RulesConfirmedBy) = (null, null);
        }

        Hold(content);
    }

    private void Hold(CycleContent content) =>
        (Rules, Programme, Participants, Windows, Catalog) = (content.Rules, content.Programme, content.Participants, content.Windows, content.Catalog);

    private AssessmentCycle? Own(AssessmentCycle? source) =>
        source?.Id == ClonedFrom ? source : throw new ArgumentException("The cycle was not cloned from this one.", nameof(source));
}
