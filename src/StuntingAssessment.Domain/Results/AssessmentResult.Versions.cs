using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Results;

/// <content>What follows a publication: the bundle never changes; a new version replaces it, or two people withdraw it (decision 0023).</content>
public sealed partial class AssessmentResult
{
    /// <summary>Why this version was made; none for the first. Public with it.</summary>
    public string? CorrectionReason { get; private set; }

    public DateTime? ReplacedAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public Guid? WithdrawalRequestedBy { get; private set; }

    public DateTime? WithdrawalRequestedAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public bool IsBeforePublication => State is ResultState.Frozen or ResultState.Decreed or ResultState.PublicationRequested;

    /// <summary>Has an address of its own for good.</summary>
    public bool WasPublished => State is ResultState.Published or ResultState.Replaced or ResultState.Withdrawn;

    public bool IsWithdrawalRequested => IsPublic && WithdrawalRequestedAt is not null;

    /// <summary>Opens the cycle's scores for a new version of this result. Nothing public changes.</summary>
    /// <param name="cycle">Published.</param>
    /// <param name="reason">Becomes public with the new version.</param>
    /// <param name="stamp">Who and when.</param>
    public void OpenCorrection(AssessmentCycle cycle, string? reason, Stamp stamp)
    {
        Require.That(State is ResultState.Published or ResultState.Withdrawn, "Versi baru dibuat dari versi yang terakhir diumumkan.");
        var why = Require.Text(reason, "Isi alasan membuat versi baru. Alasan ini ikut diumumkan bersama versi barunya.", "Reason", ReasonMaxLength);
        cycle.OpenCorrection(Edition + 1, new Correction(why, stamp.By, stamp.At));
    }

    /// <param name="cycle">In a correction that is not frozen.</param>
    /// <param name="differences">Regencies whose scores are no longer what this version says, as names.</param>
    /// <param name="reason">For the trail.</param>
    public void AbandonCorrection(AssessmentCycle cycle, IReadOnlyList<string> differences, string? reason)
    {
        Require.That(
            differences.Count == 0,
            $"Nilai sudah diubah untuk versi baru: {string.Join(", ", differences)}. Kembalikan dulu seperti yang diumumkan, atau teruskan sampai versi baru diumumkan.");
        var why = Require.Text(reason, "Isi alasan membatalkan versi baru.", "Reason", ReasonMaxLength);
        cycle.CloseCorrection(Edition + 1, FrozenAt, why);
    }

    public void RequestWithdrawal(string? reason, Stamp stamp)
    {
        Require.That(IsPublic, "Hanya hasil yang sedang diumumkan yang dapat ditarik.");
        Require.That(!IsWithdrawalRequested, "Penarikan hasil ini sudah diminta.");
        WithdrawalReason = Require.Text(reason, "Isi alasan menarik hasil. Alasan ini diumumkan.", "Reason", ReasonMaxLength);
        WithdrawalRequestedBy = stamp.By;
        WithdrawalRequestedAt = stamp.At;
        Record(new WithdrawalRequested(Edition, WithdrawalReason));
    }

    public void CancelWithdrawal(string? reason)
    {
        Require.That(IsWithdrawalRequested, "Tidak ada permintaan penarikan.");
        var why = Require.Text(reason, "Isi alasan membatalkan permintaan penarikan.", "Reason", ReasonMaxLength);
        ForgetWithdrawal();
        Record(new WithdrawalRequestCancelled(Edition, why));
    }

    public void ConfirmWithdrawal(AssessmentCycle cycle, Stamp stamp)
    {
        Require.That(IsWithdrawalRequested, "Belum ada permintaan penarikan.");
        Require.That(stamp.By != WithdrawalRequestedBy, "Penarikan harus disetujui oleh orang lain, bukan oleh yang memintanya.");
        State = ResultState.Withdrawn;
        WithdrawnBy = stamp.By;
        WithdrawnAt = stamp.At;
        cycle.Withdraw(stamp.At);
        Record(new ResultWithdrawn(Edition, WithdrawalReason!));
    }

    private void BeReplaced(AssessmentResult by)
    {
        Require.That(IsPublic && by.Edition == Edition + 1, "Versi yang diganti bukan versi yang sedang diumumkan.");
        // A version that is no longer in force cannot be withdrawn: what was asked of it ends with it.
        ForgetWithdrawal();
        State = ResultState.Replaced;
        ReplacedAt = by.PublishedAt;
        Record(new ResultReplaced(Edition, by.Edition, by.CorrectionReason!));
    }

    private void ForgetWithdrawal()
    {
        WithdrawalReason = null;
        WithdrawalRequestedBy = null;
        WithdrawalRequestedAt = null;
    }
}
