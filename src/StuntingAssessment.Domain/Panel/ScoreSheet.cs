using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Panel;

public sealed record SheetUnlocked(string RegencyCode, string Reason) : DomainEvent;

/// <summary>One panellist's numbers for one regency over all panel components.</summary>
public sealed class ScoreSheet : Aggregate, IOfRegency
{
    public const int ReasonMaxLength = 1000;

    private ScoreSheet(Guid id, Guid seal, Guid cycleId, string regencyCode, Guid panelistId)
        : base(id)
    {
        Seal = seal;
        CycleId = cycleId;
        RegencyCode = regencyCode;
        PanelistId = panelistId;
        Scores = new Dictionary<string, decimal>();
        Notes = SheetNotes.None;
    }

    public Guid CycleId { get; private set; }

    public string RegencyCode { get; private set; }

    public Guid PanelistId { get; private set; }

    /// <summary>
    /// Never shown. The trail names sheets and persons by their ids, so an order or a hash made of those could be made again by a reader of
    /// the trail and would tie a score to a name: the order of the sheets by code and the hash of the content are made with this instead.
    /// </summary>
    public Guid Seal { get; private set; }

    public SheetState State { get; private set; }

    /// <summary>By criterion; a criterion that is not there was not scored. Blank is not zero.</summary>
    public IReadOnlyDictionary<string, decimal> Scores { get; private set; }

    public SheetNotes Notes { get; private set; }

    public DateTime? SavedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public DateTime? UnlockedAt { get; private set; }

    public Guid? UnlockedBy { get; private set; }

    public string? UnlockReason { get; private set; }

    /// <param name="id">New.</param>
    /// <param name="seal">New, another one.</param>
    /// <param name="cycle">Decides by its phase.</param>
    /// <param name="regencyCode">Whose presentation is scored.</param>
    /// <param name="declaration">The panellist's word on this regency.</param>
    /// <param name="stamp">The panellist, and when.</param>
    /// <exception cref="RuleBrokenException">No declaration yet, a conflict, or not the phase.</exception>
    public static ScoreSheet Open(Guid id, Guid seal, AssessmentCycle cycle, string regencyCode, ConflictDeclaration? declaration, Stamp stamp)
    {
        cycle.Participant(regencyCode);
        Require.That(PhaseTable.Of(Act.Score, cycle.Phase) is Possible.Yes, $"Lembar nilai dibuka pada tahap paparan; sekarang tahap {cycle.PhaseName}.");
        Require.That(declaration is not null && declaration.PanelistId == stamp.By && declaration.RegencyCode == regencyCode, "Nyatakan lebih dulu ada atau tidaknya konflik kepentingan dengan kabupaten/kota ini.");
        Require.That(!declaration!.HasConflict, "Anda menyatakan konflik kepentingan dengan kabupaten/kota ini, sehingga tidak menilainya.");
        var sheet = new ScoreSheet(id, seal, cycle.Id, regencyCode, stamp.By) { SavedAt = stamp.At };
        sheet.ChangeQuietly();
        return sheet;
    }

    /// <summary>Whether its numbers may be changed now: an unlocked sheet also in the plenary.</summary>
    public bool IsOpen(AssessmentCycle cycle) => State is SheetState.Draft && MayBeScored(cycle);

    /// <summary>Whether the criterion takes the score; null is none.</summary>
    /// <exception cref="RuleBrokenException">Names the criterion as the field.</exception>
    public static void Check(CycleRules rules, string code, decimal? score)
    {
        var max = rules.Criterion(code).Max ?? throw new RuleBrokenException($"Kriteria {code} tidak dinilai oleh panel.", code);
        Require.That(score is null || (score >= 0 && score <= max), $"Nilai {code} harus antara 0 dan {IndonesianNumber.Format(max)}.", code);
        Require.That(score is null || decimal.Round(score.Value, 2) == score, $"Nilai {code} paling banyak dua angka di belakang koma.", code);
    }

    /// <summary>A draft that saves itself: not an event of the audit trail.</summary>
    /// <param name="cycle">Decides by its phase and knows the criteria.</param>
    /// <param name="scores">By criterion code; null takes a score back.</param>
    /// <param name="notes">Strength, weakness, recommendation.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="RuleBrokenException">Names the criterion as the field.</exception>
    public void SaveDraft(AssessmentCycle cycle, IReadOnlyDictionary<string, decimal?> scores, SheetNotes notes, Stamp stamp)
    {
        MayScore(cycle, stamp);
        var next = new SortedDictionary<string, decimal>(Scores.ToDictionary(), StringComparer.Ordinal);
        foreach (var (code, value) in scores)
        {
            Check(cycle.Rules, code, value);
            Require.That(cycle.HasOnSheet(RegencyCode, cycle.Rules.Criterion(code).Component), $"Kriteria {code} tidak dinilai pada lembar ini.", code);
            if (value is { } number)
            {
                next[code] = number;
            }
            else
            {
                next.Remove(code);
            }
        }

        foreach (var (field, text) in new[] { (nameof(notes.Strength), notes.Strength), (nameof(notes.Weakness), notes.Weakness), (nameof(notes.Recommendation), notes.Recommendation) })
        {
            Require.That((text?.Length ?? 0) <= SheetNotes.MaxLength, $"Catatan paling banyak {SheetNotes.MaxLength} karakter.", field);
        }

        Scores = next;
        Notes = notes;
        SavedAt = stamp.At;
        ChangeQuietly();
    }

    /// <summary>Panel criteria without a score, the counted components' first.</summary>
    public IReadOnlyList<Criterion> Blank(AssessmentCycle cycle) =>
        [.. cycle.PanelCriteriaOf(RegencyCode).Where(c => !Scores.ContainsKey(c.Code))];

    /// <param name="cycle">Decides by its phase and knows what counts.</param>
    /// <param name="confirmBlank">Criteria of components that do not count may stay blank when the panellist says so.</param>
    /// <param name="contentSha256">Of <see cref="SheetText"/>, made outside.</param>
    /// <param name="stamp">Who and when.</param>
    public void Submit(AssessmentCycle cycle, bool confirmBlank, string contentSha256, Stamp stamp)
    {
        MayScore(cycle, stamp);
        var blank = Blank(cycle);
        var counted = blank.Where(c => cycle.Counts(RegencyCode, c.Component)).Select(c => c.Code).ToList();
        Require.That(counted.Count == 0, $"Belum dinilai: {string.Join(", ", counted)}. Semua kriteria yang dihitung harus diisi sebelum lembar diajukan.", counted.FirstOrDefault());
        Require.That(blank.Count == 0 || confirmBlank, $"Kosong dan tidak dihitung: {string.Join(", ", blank.Select(c => c.Code))}. Isi, atau centang bahwa memang dikosongkan.", "ConfirmBlank");
        State = SheetState.Submitted;
        SubmittedAt = stamp.At;
        Record(new SheetSubmitted(RegencyCode, contentSha256));
    }

    public void Unlock(AssessmentCycle cycle, string? reason, Stamp stamp)
    {
        Require.That(cycle.Now(Act.UnlockSheet) is not Possible.No, "Lembar nilai tidak dapat dibuka lagi: hasil sudah dibekukan atau tahapnya sudah lewat.");
        Require.That(State is SheetState.Submitted, "Lembar nilai ini belum diajukan.");
        UnlockReason = Require.Text(reason, "Isi alasan membuka kembali lembar nilai.", "Reason", ReasonMaxLength);
        State = SheetState.Draft;
        UnlockedAt = stamp.At;
        UnlockedBy = stamp.By;
        SubmittedAt = null;
        Record(new SheetUnlocked(RegencyCode, UnlockReason));
    }

    private void MayScore(AssessmentCycle cycle, Stamp stamp)
    {
        Require.That(stamp.By == PanelistId, "Lembar nilai hanya dapat diisi oleh panelis pemiliknya.");
        Require.That(State is SheetState.Draft, "Lembar nilai ini sudah diajukan dan terkunci.");
        Require.That(MayBeScored(cycle), cycle.IsFrozen ? "Hasil sudah dibekukan; nilai tidak dapat diubah." : $"Nilai tidak dapat diubah pada tahap {cycle.PhaseName}.");
    }

    private bool MayBeScored(AssessmentCycle cycle) =>
        cycle.Now(Act.Score) switch
        {
            Possible.Yes => true,
            // In the plenary and for a new version: what the chair opened again, and nothing else.
            Possible.Limited => UnlockedAt is not null,
            _ => false,
        };
}
