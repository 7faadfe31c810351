using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>One year of assessment: its rules, its calendar, who takes part, and the phase that decides what is possible.</summary>
public sealed partial class AssessmentCycle : Aggregate
{
    public const int ReasonMaxLength = 1000;

    private AssessmentCycle(Guid id, string provinceCode, string provinceName, string timeZone)
        : base(id)
    {
        ProvinceCode = provinceCode;
        ProvinceName = provinceName;
        TimeZone = timeZone;
        Rules = null!;
        Catalog = IndicatorCatalog.Empty;
        Programme = CycleProgramme.Empty;
        Participants = [];
        Windows = [];
        Confirmations = [];
    }

    private AssessmentCycle(Guid id, CycleYears years, string provinceCode, string provinceName)
        : this(id, provinceCode, provinceName, years.TimeZone) => (AssessmentYear, ActivityYear) = (years.Assessment, years.Activity);

    /// <summary>The year in which the assessment is held; names the cycle.</summary>
    public int AssessmentYear { get; private set; }

    /// <summary>The year whose activities are assessed; Master Ansit values belong to it.</summary>
    public int ActivityYear { get; private set; }

    public string ProvinceCode { get; private set; }

    public string ProvinceName { get; private set; }

    /// <summary>IANA name; deadlines are days in this zone.</summary>
    public string TimeZone { get; private set; }

    public Phase Phase { get; private set; }

    public CycleRules Rules { get; private set; }

    public CycleProgramme Programme { get; private set; }

    public IReadOnlyList<CycleParticipant> Participants { get; private set; }

    public IReadOnlyList<PhaseWindow> Windows { get; private set; }

    /// <summary>Null: "belum dikonfirmasi". Any edit of the rules takes the confirmation back.</summary>
    public DateTime? RulesConfirmedAt { get; private set; }

    public Guid? RulesConfirmedBy { get; private set; }

    public bool IsRulesConfirmed => RulesConfirmedAt is not null;

    public string PhaseName => PhaseNames.Of(Phase);

    public static AssessmentCycle Create(
        Guid id,
        int assessmentYear,
        int activityYear,
        string provinceCode,
        string provinceName,
        string timeZone,
        CycleRules rules,
        CycleProgramme programme,
        IReadOnlyList<CycleParticipant> participants,
        IReadOnlyList<PhaseWindow> windows)
    {
        var years = new CycleYears(assessmentYear, activityYear, timeZone);
        years.MustBeRight();
        ParticipantChecks.Of(rules, participants);
        var cycle = new AssessmentCycle(id, years, provinceCode, provinceName)
        {
            Rules = rules,
            Programme = programme,
            Participants = participants,
            Windows = windows,
        };
        cycle.Record(new CycleCreated(assessmentYear, activityYear, provinceName));
        return cycle;
    }

    public DateOnly Today(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)));

    /// <summary>After the last day of the submission window, or in a later phase: marked, never blocked.</summary>
    public bool IsLate(DateTime utc) =>
        Phase is not (Phase.Preparation or Phase.Submission) || (WindowOf(Phase.Submission)?.IsLate(Today(utc)) ?? false);

    public PhaseWindow? WindowOf(Phase phase) => Windows.FirstOrDefault(w => w.Phase == phase);

    /// <summary>Dates mark as late and may be moved in every phase until the result is public.</summary>
    public void ChangeWindows(IReadOnlyList<PhaseWindow> windows)
    {
        Require.That(Phase is not Phase.Published, "Jadwal siklus yang sudah diumumkan tidak dapat diubah.");
        var ordered = windows.OrderBy(w => w.Phase).ToList();
        RuleChecks.OfWindows(ordered);
        var before = Windows;
        Windows = ordered;
        Record(new WindowsChanged(before, ordered));
    }

    /// <param name="obstacles">What outside this cycle's own data still stands in the way, as sentences (open sheets, no chair).</param>
    public void MoveForward(IReadOnlyList<string> obstacles)
    {
        Require.That(Phase < Phase.Plenary, "Tahap berikutnya dicapai dengan mengumumkan hasil.");
        var next = Phase + 1;
        Require.That(next is not Phase.Verification || IsRulesConfirmed, "Aturan penilaian belum dikonfirmasi. Konfirmasikan lebih dulu: tahap verifikasi membekukan aturan dan membuka penilaian.");
        List<string> missing = [.. Phase is Phase.Preparation ? Preparation.MissingForSubmission(this) : [], .. obstacles];
        Require.That(missing.Count == 0, string.Join(" ", missing.Distinct()));
        Move(next, null);
    }

    public void MoveBack(string? reason)
    {
        Require.That(Phase is not Phase.Preparation, "Siklus masih pada tahap pertama.");
        Require.That(Phase is not Phase.Published, "Hasil sudah diumumkan; tahap tidak dapat dimundurkan.");
        Require.That(!IsFrozen, "Hasil sudah dibekukan. Cairkan dulu hasilnya sebelum memundurkan tahap.");
        Move(Phase - 1, Require.Text(reason, "Isi alasan memundurkan tahap.", "Reason", ReasonMaxLength));
    }

    public void MarkNotAssessed(string regencyCode, string? reason)
    {
        MayChangeParticipants();
        var participant = Participant(regencyCode);
        var why = Require.Text(reason, "Isi alasan kabupaten/kota ini tidak dinilai. Alasan ini ikut diumumkan.", "Reason", ReasonMaxLength);
        Participants = [.. Participants.Select(p => p == participant ? p with { NotAssessedReason = why } : p)];
        Record(new RegencyNotAssessed(regencyCode, why));
    }

    public void AssessAgain(string regencyCode)
    {
        MayChangeParticipants();
        var participant = Participant(regencyCode);
        Require.That(!participant.IsAssessed, "Kabupaten/kota ini memang dinilai.");
        Participants = [.. Participants.Select(p => p == participant ? p with { NotAssessedReason = null } : p)];
        Record(new RegencyAssessedAgain(regencyCode));
    }

    private void Move(Phase to, string? reason)
    {
        var from = Phase;
        Phase = to;
        Record(new PhaseMoved(from, to, reason));
    }

    private void MayChangeParticipants() =>
        Require.That(!IsFrozen, "Hasil sudah dibekukan; peserta tidak dapat diubah.");
}
