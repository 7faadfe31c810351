using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>What an admin is told while a result can be frozen.</summary>
/// <param name="Obstacles">As sentences; none: it can be frozen now.</param>
/// <param name="Differences">What a new version would change.</param>
/// <param name="ChairConflicts">Participants on which the chair cannot decide.</param>
public sealed record FreezeReadiness(IReadOnlyList<string> Obstacles, IReadOnlyList<string> Differences, IReadOnlyList<string> ChairConflicts)
{
    public static FreezeReadiness Unasked { get; } = new([], [], []);
}

/// <param name="Rows">The newest first.</param>
public sealed record ResultsModel(AssessmentCycle Cycle, IReadOnlyList<ResultRow> Rows, Guid Reader, bool MayManage, bool MayConfirm)
{
    public FreezeReadiness Readiness { get; init; } = FreezeReadiness.Unasked;

    /// <summary>Papers in force that are about a version which is not.</summary>
    public int OutdatedPapers { get; init; }

    public int Year => Cycle.AssessmentYear;

    /// <summary>On its way to the public; none when nothing is frozen beside what is public.</summary>
    public ResultRow? Working => Rows.FirstOrDefault(r => r.IsBeforePublication);

    public IReadOnlyList<ResultRow> Versions => [.. Rows.Where(r => r.WasPublished).OrderByDescending(r => r.Edition)];

    public ResultRow? Last => Versions is [var last, ..] ? last : null;

    /// <summary>What the page shows in full.</summary>
    public ResultRow? Standing => Working ?? Last;

    public IEnumerable<ResultRow> Reopened => Rows.Where(r => r.State is ResultState.Reopened);

    public bool AsksReadiness => MayManage && !Cycle.IsFrozen && (Cycle.Phase is Phase.Plenary || Cycle.IsCorrecting);

    public bool MayUnfreeze => MayManage && Working is not null;

    public bool MayEnterDecree => MayManage && Working?.State is ResultState.Frozen or ResultState.Decreed;

    public bool MayRequest => MayManage && Working?.State is ResultState.Decreed;

    public bool MayWithdrawRequest => MayManage && Working?.State is ResultState.PublicationRequested;

    public bool MayConfirmNow => MayConfirm && Working is { State: ResultState.PublicationRequested } working && working.RequestedById != Reader;

    public bool MayCorrect => MayManage && Last is not null && !Cycle.IsCorrecting;

    public bool MayAbandon => MayManage && Cycle.IsCorrecting && !Cycle.IsFrozen;

    public bool IsWithdrawalRequested => Last is { State: ResultState.Published, Withdrawal: not null };

    public bool MayRequestWithdrawal => MayManage && Last is { State: ResultState.Published, Withdrawal: null };

    public bool MayCancelWithdrawal => MayManage && IsWithdrawalRequested;

    public bool MayConfirmWithdrawal => MayConfirm && IsWithdrawalRequested && Last!.Withdrawal!.RequestedById != Reader;

    public IReadOnlyList<Step> Steps
    {
        get
        {
            var isOnTheWay = Cycle.IsCorrecting || Cycle.Phase is Phase.Plenary;
            var done = Working?.State switch
            {
                ResultState.Frozen => 1,
                ResultState.Decreed => 2,
                ResultState.PublicationRequested => 3,
                _ => isOnTheWay || Last is null ? 0 : 4,
            };
            string[] names = ["Dibekukan", "Ditetapkan gubernur", "Pengumuman diminta", "Diumumkan"];
            return [.. names.Select((name, i) => new Step(name, i < done ? StepState.Done : i == done && isOnTheWay ? StepState.Current : StepState.Next))];
        }
    }

    /// <summary>Whose turn it is, in one sentence.</summary>
    public string Next => Working?.State switch
    {
        ResultState.Frozen => "Admin provinsi mengisi nomor dan tanggal keputusan gubernur.",
        ResultState.Decreed => "Admin provinsi meminta pengumuman.",
        ResultState.PublicationRequested when Working.RequestedById == Reader => "Anda yang meminta pengumuman. Admin provinsi lain atau ketua tim penilai mengonfirmasinya.",
        ResultState.PublicationRequested => "Admin provinsi lain atau ketua tim penilai mengonfirmasi pengumuman.",
        _ when Cycle.IsCorrecting => $"Versi {Last!.Edition + 1} sedang disusun. Untuk umum belum ada yang berubah.",
        _ when IsWithdrawalRequested => "Penarikan hasil diminta dan menunggu orang kedua.",
        _ when Last?.State is ResultState.Withdrawn => "Hasil ditarik. Lamannya mengatakan kapan dan mengapa.",
        _ when Last is not null => "Hasil sudah diumumkan dan tidak dapat diubah. Kekeliruan dibetulkan dengan versi baru.",
        _ when Cycle.Phase < Phase.Plenary => $"Hasil dibekukan pada tahap pleno; siklus ini sekarang pada tahap {Cycle.PhaseName}.",
        _ => "Admin provinsi membekukan hasil setelah semua lembar nilai masuk dan pleno selesai.",
    };
}
