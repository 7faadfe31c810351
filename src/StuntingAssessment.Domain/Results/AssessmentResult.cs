using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Results;

/// <summary>A frozen result of a cycle: the bundle with its hash, the decree, and the two people who published it.</summary>
public sealed partial class AssessmentResult : Aggregate, IInCycle
{
    public const int DecreeNumberMaxLength = 120;
    public const int ReasonMaxLength = 1000;

    private AssessmentResult(Guid id, Guid cycleId, string publicBundle, string sha256, string internalBundle)
        : base(id)
    {
        CycleId = cycleId;
        PublicBundle = publicBundle;
        Sha256 = sha256;
        InternalBundle = internalBundle;
    }

    public Guid CycleId { get; private set; }

    /// <summary>1 for the cycle's first frozen result, one more for each later one.</summary>
    public int Number { get; private set; }

    /// <summary>"Versi 1": which of the cycle's published results it is or will be. An unfrozen result leaves its edition to the next.</summary>
    public int Edition { get; private set; }

    public ResultState State { get; private set; }

    /// <summary>The result bundle as the public will read it: panellists P1, P2, ... permuted anew per regency.</summary>
    public string PublicBundle { get; private set; }

    /// <summary>Of the UTF-8 bytes of <see cref="PublicBundle"/>, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The same with the panellists' ids and the reasons of recusal. Never leaves the portal.</summary>
    public string InternalBundle { get; private set; }

    public Guid FrozenBy { get; private set; }

    public DateTime FrozenAt { get; private set; }

    public string? DecreeNumber { get; private set; }

    public DateOnly? DecreeDate { get; private set; }

    public Guid? RequestedBy { get; private set; }

    public DateTime? RequestedAt { get; private set; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was unfrozen.</summary>
    public string? Reason { get; private set; }

    /// <summary>In force for the public.</summary>
    public bool IsPublic => State is ResultState.Published;

    /// <param name="id">New.</param>
    /// <param name="cycle">In the plenary, or in a correction; becomes frozen.</param>
    /// <param name="number">The next.</param>
    /// <param name="publicBundle">Without names.</param>
    /// <param name="sha256">Of its bytes.</param>
    /// <param name="internalBundle">With ids.</param>
    /// <param name="internalSha256">Of its bytes.</param>
    /// <param name="obstacles">What still stands in the way, as sentences: <see cref="FreezeObstacles"/>.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="corrects">The version last published; none for the first.</param>
    public static AssessmentResult Freeze(Guid id, AssessmentCycle cycle, int number, string publicBundle, string sha256, string internalBundle, string internalSha256, IReadOnlyList<string> obstacles, Stamp stamp, AssessmentResult? corrects = null)
    {
        cycle.MustAllowFreeze();
        if (cycle.IsCorrecting != corrects is not null)
        {
            throw new ArgumentException("A correction corrects the version last published.", nameof(corrects));
        }

        Require.That(obstacles.Count == 0, $"Hasil belum dapat dibekukan. {string.Join(" ", obstacles)}");
        cycle.Freeze(stamp);
        var result = new AssessmentResult(id, cycle.Id, publicBundle, sha256, internalBundle)
        {
            Number = number,
            Edition = corrects is null ? 1 : corrects.Edition + 1,
            FrozenBy = stamp.By,
            FrozenAt = stamp.At,
            CorrectionReason = cycle.Correction?.Reason,
        };
        result.Record(new ResultFrozen(number, sha256, internalSha256));
        return result;
    }

    public void Unfreeze(AssessmentCycle cycle, string? reason)
    {
        Require.That(IsBeforePublication, "Hasil yang sudah diumumkan tidak dapat dicairkan.");
        Reason = Require.Text(reason, "Isi alasan mencairkan hasil.", "Reason", ReasonMaxLength);
        State = ResultState.Reopened;
        cycle.Unfreeze();
        Record(new ResultUnfrozen(Number, Reason));
    }

    public void EnterDecree(string? number, DateOnly? date, DateOnly today)
    {
        Require.That(State is ResultState.Frozen or ResultState.Decreed, "Nomor keputusan diisi setelah hasil dibekukan dan sebelum pengumuman diminta.");
        DecreeNumber = Require.Text(number, "Isi nomor keputusan gubernur.", "Number", DecreeNumberMaxLength);
        Require.That(date is not null, "Isi tanggal keputusan gubernur.", "Date");
        Require.That(date <= today, "Tanggal keputusan tidak boleh setelah hari ini.", "Date");
        DecreeDate = date;
        State = ResultState.Decreed;
        Record(new DecreeEntered(DecreeNumber, date!.Value));
    }

    public void RequestPublication(Stamp stamp)
    {
        Require.That(State is ResultState.Frozen or ResultState.Decreed, "Pengumuman hasil ini sudah diminta.");
        Require.That(State is ResultState.Decreed, "Isi dulu nomor dan tanggal keputusan gubernur.");
        State = ResultState.PublicationRequested;
        RequestedBy = stamp.By;
        RequestedAt = stamp.At;
        Record(new PublicationRequested(Number));
    }

    public void WithdrawRequest(string? reason)
    {
        Require.That(State is ResultState.PublicationRequested, "Tidak ada permintaan pengumuman.");
        var why = Require.Text(reason, "Isi alasan membatalkan permintaan pengumuman.", "Reason", ReasonMaxLength);
        State = ResultState.Decreed;
        RequestedBy = null;
        RequestedAt = null;
        Record(new PublicationRequestWithdrawn(Number, why));
    }

    /// <param name="cycle">Frozen; published with it.</param>
    /// <param name="stamp">Another than who asked.</param>
    /// <param name="before">The version that this one replaces, when one is still in force.</param>
    public void ConfirmPublication(AssessmentCycle cycle, Stamp stamp, AssessmentResult? before = null)
    {
        Require.That(State is ResultState.PublicationRequested, "Belum ada permintaan pengumuman.");
        Require.That(stamp.By != RequestedBy, "Pengumuman harus disetujui oleh orang lain, bukan oleh yang memintanya.");
        if (before is null && Edition > 1 && cycle.WithdrawnAt is null)
        {
            throw new ArgumentException("The version in force is replaced by this one.", nameof(before));
        }

        State = ResultState.Published;
        ConfirmedBy = stamp.By;
        PublishedAt = stamp.At;
        cycle.Publish();
        before?.BeReplaced(this);
        Record(new ResultPublished(Number, Sha256, DecreeNumber!));
    }
}
