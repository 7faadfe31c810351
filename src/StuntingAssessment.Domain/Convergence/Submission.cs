using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Convergence;

/// <summary>One regency x one action of a cycle: its evidence, the technical team's verdicts and grades, and where it stands.</summary>
public sealed partial class Submission : Aggregate, IOfRegency
{
    public const int ReasonMaxLength = 2000;

    private readonly List<Evidence> evidence = [];
    private readonly List<Verdict> verdicts = [];
    private readonly List<Grade> grades = [];

    private Submission(Guid id, Guid cycleId, string regencyCode, int actionNo)
        : base(id)
    {
        CycleId = cycleId;
        RegencyCode = regencyCode;
        ActionNo = actionNo;
    }

    public Guid CycleId { get; private set; }

    public string RegencyCode { get; private set; }

    public int ActionNo { get; private set; }

    public SubmissionState State { get; private set; }

    /// <summary>A return does not change it: the tie-break "submitted-at" reads this moment.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public bool IsLate { get; private set; }

    public string? ReturnReason { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    public DateTime? VerifiedAt { get; private set; }

    public IReadOnlyList<Evidence> Evidence => evidence;

    public IReadOnlyList<Verdict> Verdicts => verdicts;

    public IReadOnlyList<Grade> Grades => grades;

    public static Submission Start(Guid id, AssessmentCycle cycle, string regencyCode, int actionNo)
    {
        cycle.Regency(regencyCode);
        cycle.Rules.Action(actionNo);
        return new Submission(id, cycle.Id, regencyCode, actionNo);
    }

    /// <summary>Why a requirement takes no evidence now, as a sentence; null when it does. What has not been started is a draft.</summary>
    public static string? WhyClosed(AssessmentCycle cycle, SubmissionState state, EvidenceRequirement asked)
    {
        if (!asked.IsEvidence)
        {
            return "Persyaratan ini dihitung dari Master Ansit; tidak ada berkas yang diunggah.";
        }

        if (PhaseTable.Of(Act.AddEvidence, cycle.Phase) is Possible.No)
        {
            return $"Bukti tidak dapat diubah pada tahap {cycle.PhaseName}.";
        }

        if (cycle.Phase is Phase.Presentation)
        {
            return asked.OnTheDay ? null : "Pada tahap paparan hanya dokumen yang memang dibawa pada hari penilaian yang dapat ditambahkan.";
        }

        return state is SubmissionState.Draft or SubmissionState.Returned
            ? null
            : "Aksi ini sudah diajukan. Buktinya dapat diubah setelah tim teknis mengembalikannya.";
    }

    /// <summary>Why an action cannot be submitted now, as a sentence; null when it can.</summary>
    public static string? WhyNotSubmitted(AssessmentCycle cycle, SubmissionState state) =>
        PhaseTable.Of(Act.SubmitAction, cycle.Phase) is Possible.No
            ? $"Aksi tidak dapat diajukan pada tahap {cycle.PhaseName}."
            : state is SubmissionState.Draft or SubmissionState.Returned ? null : "Aksi ini sudah diajukan.";

    /// <exception cref="RuleBrokenException">As <see cref="WhyClosed"/> says: asked before bytes are taken, and again with them.</exception>
    public EvidenceRequirement ExpectOpen(AssessmentCycle cycle, string requirement)
    {
        var asked = cycle.Rules.Action(ActionNo).Requirement(requirement);
        Refuse(WhyClosed(cycle, State, asked));
        return asked;
    }

    /// <summary>On the day, what the technical team has already looked at stays: only what was brought that day may still change.</summary>
    public Evidence ExpectChangeable(AssessmentCycle cycle, Guid evidenceId)
    {
        var item = Find(evidenceId);
        ExpectOpen(cycle, item.RequirementCode);
        Require.That(cycle.Phase is not Phase.Presentation || item.BroughtOnTheDay, "Bukti yang masuk sebelum hari penilaian tidak dapat diubah lagi. Tambahkan dokumen yang Anda bawa sebagai bukti baru.");
        return item;
    }

    /// <exception cref="RuleBrokenException">The phase, the state or the requirement does not take evidence.</exception>
    public Evidence AddFile(AssessmentCycle cycle, Guid id, Guid fileId, string requirement, string? title, StoredFile file, bool holdsPersonalData, Stamp stamp)
    {
        var asked = ExpectOpen(cycle, requirement);
        var name = string.IsNullOrWhiteSpace(title) ? file.Name : title;
        var added = Convergence.Evidence.OfFile(id, fileId, requirement, Title(name), file, holdsPersonalData || asked.HoldsPersonalData, stamp);
        Add(cycle, added, stamp);
        Record(new EvidenceFileAdded(id, fileId, requirement, added.Title, file.Name, file.Sha256, file.Size, added.IsLate, added.BroughtOnTheDay, added.HoldsPersonalData));
        return added;
    }

    /// <exception cref="RuleBrokenException">As <see cref="AddFile"/>; also when the content is the version that is already there.</exception>
    public void ReplaceFile(AssessmentCycle cycle, Guid evidenceId, Guid fileId, StoredFile file, bool holdsPersonalData, Stamp stamp)
    {
        var item = ExpectChangeable(cycle, evidenceId);
        Require.That(item.Kind is EvidenceKind.File, "Hanya bukti berupa berkas yang dapat diganti dengan versi baru.");
        Require.That(item.LatestFile?.Sha256 != file.Sha256, "Isi berkas ini sama dengan versi yang sudah ada.", "Files");
        var version = item.AddVersion(fileId, file, stamp);
        Mark(cycle, item, holdsPersonalData, stamp);
        Record(new EvidenceFileReplaced(evidenceId, fileId, item.RequirementCode, item.Title, version.Number, file.Name, file.Sha256, file.Size, item.IsLate, item.HoldsPersonalData));
    }

    public Evidence AddLink(AssessmentCycle cycle, Guid id, string requirement, string? title, string? url, Stamp stamp)
    {
        ExpectOpen(cycle, requirement);
        var added = Convergence.Evidence.OfLink(id, requirement, Title(title), WebAddress(url), stamp);
        Add(cycle, added, stamp);
        Record(new EvidenceLinked(id, requirement, added.Title, added.Url!, added.IsLate));
        return added;
    }

    public Evidence CiteNationalSite(AssessmentCycle cycle, Guid id, string requirement, string? title, string? url, DateOnly? seenOn, string? checkedBy, Stamp stamp)
    {
        ExpectOpen(cycle, requirement);
        Require.That(seenOn is not null, "Isi tanggal dokumen dilihat di laman Kemendagri.", "SeenOn");
        Require.That(seenOn <= cycle.Today(stamp.At), "Tanggal dilihat tidak boleh setelah hari ini.", "SeenOn");
        var who = Require.Text(checkedBy, "Isi siapa yang memeriksa dokumen di laman Kemendagri.", "CheckedBy", 200);
        var added = Convergence.Evidence.OfNationalSite(id, requirement, Title(title), WebAddress(url), seenOn!.Value, who, stamp);
        Add(cycle, added, stamp);
        Record(new EvidenceCited(id, requirement, added.Title, added.Url!, seenOn.Value, who, added.IsLate));
        return added;
    }

    public void RemoveEvidence(AssessmentCycle cycle, Guid evidenceId, Stamp stamp)
    {
        var item = ExpectChangeable(cycle, evidenceId);
        item.Remove(stamp);
        Record(new EvidenceRemoved(evidenceId, item.RequirementCode, item.Title));
    }

    /// <summary>Mandatory requirements of this action without evidence. What Master Ansit will compute does not count.</summary>
    public IReadOnlyList<EvidenceRequirement> Missing(AssessmentCycle cycle) =>
        [.. cycle.Rules.Action(ActionNo).Requirements.Where(r => r.CountsAsMissing && !evidence.Any(e => e.IsCurrent && e.RequirementCode == r.Code))];

    /// <exception cref="RuleBrokenException">The phase or the state does not allow it, or missing requirements were not confirmed by name.</exception>
    public void Submit(AssessmentCycle cycle, IReadOnlyCollection<string> missingConfirmed, Stamp stamp)
    {
        Refuse(WhyNotSubmitted(cycle, State));
        var unconfirmed = Missing(cycle).Where(r => !missingConfirmed.Contains(r.Code)).ToList();
        Require.That(
            unconfirmed.Count == 0,
            $"Bukti wajib belum ada: {string.Join("; ", unconfirmed.Select(r => $"{r.Code} {r.Name}"))}. Lengkapi, atau centang satu per satu bahwa Anda mengajukan tanpa bukti itu.",
            "MissingConfirmed");
        var again = FirstSubmittedAt is not null;
        State = SubmissionState.Submitted;
        FirstSubmittedAt ??= stamp.At;
        SubmittedAt = stamp.At;
        SubmittedBy = stamp.By;
        // Answering a return is not late: the technical team asked for it.
        IsLate = again ? IsLate : cycle.IsLate(stamp.At);
        ReturnReason = null;
        Record(new ActionSubmitted(ActionNo, IsLate, again, [.. Missing(cycle).Select(r => r.Code)]));
    }

    public void Return(AssessmentCycle cycle, string? reason, Stamp stamp)
    {
        MayVerify(cycle);
        Require.That(State is SubmissionState.Submitted or SubmissionState.Verified, "Hanya aksi yang sudah diajukan yang dapat dikembalikan.");
        ReturnReason = Require.Text(reason, "Isi alasan pengembalian agar kabupaten/kota tahu apa yang harus diperbaiki.", "Reason", ReasonMaxLength);
        State = SubmissionState.Returned;
        ReturnedAt = stamp.At;
        VerifiedAt = null;
        Record(new ActionReturned(ActionNo, ReturnReason));
    }

    public void GiveVerdict(AssessmentCycle cycle, string requirement, VerdictStatus status, string? reason, Stamp stamp)
    {
        MayVerify(cycle);
        cycle.Rules.Action(ActionNo).Requirement(requirement);
        var why = status is VerdictStatus.Met
            ? string.IsNullOrWhiteSpace(reason) ? null : Require.Text(reason, "", "Reason", Verdict.ReasonMaxLength)
            : Require.Text(reason, "Isi alasan: kabupaten/kota membacanya.", "Reason", Verdict.ReasonMaxLength);
        var verdict = verdicts.Find(v => v.RequirementCode == requirement);
        var before = verdict?.Status;
        if (verdict is null)
        {
            verdicts.Add(verdict = new Verdict(requirement));
        }

        verdict.Set(status, why, stamp);
        Record(new VerdictGiven(requirement, status, why, before));
    }

    /// <summary>Why nothing can be checked or graded now, as a sentence; null when it can.</summary>
    public static string? WhyNotChecked(AssessmentCycle cycle) =>
        PhaseTable.Of(Act.Verify, cycle.Phase) is Possible.Yes ? null
        : cycle.Phase < Phase.Verification ? $"Sekarang tahap {cycle.PhaseName}. Hasil pemeriksaan dan nilai baru dapat diisi pada tahap verifikasi."
        : $"Pemeriksaan tidak dapat diubah pada tahap {cycle.PhaseName}.";

    /// <summary>
    /// Whether a requirement still waits for the technical team: what is mandatory or was handed in, without a verdict or with one older than its evidence.
    /// What Master Ansit will compute does not wait.
    /// </summary>
    /// <param name="asked">The requirement.</param>
    /// <param name="hasEvidence">Something is handed in.</param>
    /// <param name="changedAt">When its evidence last changed, a removal included.</param>
    /// <param name="checkedAt">When the verdict was given.</param>
    public static bool AwaitsVerdict(EvidenceRequirement asked, bool hasEvidence, DateTime? changedAt, DateTime? checkedAt) =>
        asked.IsEvidence && (asked.Mandatory || hasEvidence) && (checkedAt is null || checkedAt < changedAt);

    /// <summary>The requirements that still wait for a verdict.</summary>
    public IReadOnlyList<EvidenceRequirement> WithoutVerdict(AssessmentCycle cycle) => [.. cycle.Rules.Action(ActionNo).Requirements.Where(AwaitsVerdict)];

    public void MarkVerified(AssessmentCycle cycle, Stamp stamp)
    {
        MayVerify(cycle);
        Require.That(State is SubmissionState.Submitted, "Hanya aksi yang sudah diajukan yang dapat dinyatakan diverifikasi.");
        var open = WithoutVerdict(cycle);
        Require.That(open.Count == 0, $"Belum diperiksa, atau berubah sesudah diperiksa: {string.Join("; ", open.Select(r => $"{r.Code} {r.Name}"))}.");
        State = SubmissionState.Verified;
        VerifiedAt = stamp.At;
        Record(new ActionVerified(ActionNo));
    }

    private static void MayVerify(AssessmentCycle cycle) => Refuse(WhyNotChecked(cycle));

    private bool AwaitsVerdict(EvidenceRequirement asked)
    {
        var handedIn = evidence.Where(e => e.RequirementCode == asked.Code).ToList();
        return AwaitsVerdict(
            asked,
            handedIn.Exists(e => e.IsCurrent),
            handedIn.Count == 0 ? null : handedIn.Max(e => e.ChangedAt),
            verdicts.Find(v => v.RequirementCode == asked.Code)?.GivenAt);
    }

    private static void Refuse(string? sentence)
    {
        if (sentence is not null)
        {
            throw new RuleBrokenException(sentence);
        }
    }

    private void Add(AssessmentCycle cycle, Evidence added, Stamp stamp)
    {
        Mark(cycle, added, added.HoldsPersonalData, stamp);
        evidence.Add(added);
    }

    /// <summary>What a return asked for is not late, nor is what the letter lets a regency bring on the day.</summary>
    private void Mark(AssessmentCycle cycle, Evidence item, bool holdsPersonalData, Stamp stamp)
    {
        var onTheDay = cycle.Phase is Phase.Presentation;
        item.Mark(!onTheDay && State is not SubmissionState.Returned && cycle.IsLate(stamp.At), onTheDay, holdsPersonalData);
    }

    private Evidence Find(Guid evidenceId) =>
        evidence.Find(e => e.Id == evidenceId && e.IsCurrent) ?? throw new RuleBrokenException("Bukti ini sudah tidak ada.");

    private static string Title(string? title) =>
        Require.Text(title, "Isi nama bukti.", "Title", Convergence.Evidence.TitleMaxLength);

    private static string WebAddress(string? url)
    {
        var text = Require.Text(url, "Isi tautan.", "Url", Convergence.Evidence.UrlMaxLength);
        var valid = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
        Require.That(valid, "Tautan harus dimulai dengan https:// atau http://.", "Url");
        return text;
    }
}
