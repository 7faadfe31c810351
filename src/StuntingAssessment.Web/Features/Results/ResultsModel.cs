using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Results;

public sealed record ResultRow(
    Guid Id,
    int Number,
    ResultState State,
    string Sha256,
    DateTime FrozenAt,
    string? FrozenBy,
    string? DecreeNumber,
    DateOnly? DecreeDate,
    Guid? RequestedById,
    DateTime? RequestedAt,
    string? RequestedBy,
    DateTime? PublishedAt,
    string? ConfirmedBy,
    string? Reason);

/// <param name="Rows">The newest first.</param>
public sealed record ResultsModel(AssessmentCycle Cycle, IReadOnlyList<ResultRow> Rows, Guid Reader, bool MayManage, bool MayConfirm)
{
    /// <summary>Asked of admins in the plenary only.</summary>
    public IReadOnlyList<string> Obstacles { get; init; } = [];

    public int Year => Cycle.AssessmentYear;

    public ResultRow? Standing => Rows.FirstOrDefault(r => r.State is not ResultState.Reopened);

    private ResultState State => Standing?.State ?? ResultState.Reopened;

    public IEnumerable<ResultRow> Reopened => Rows.Where(r => r.State is ResultState.Reopened);

    public bool AsksObstacles => MayManage && Cycle.Phase is Phase.Plenary && !Cycle.IsFrozen;

    public bool MayFreeze => AsksObstacles && Obstacles.Count == 0;

    public bool MayUnfreeze => MayManage && Standing?.State is ResultState.Frozen or ResultState.Decreed or ResultState.PublicationRequested;

    public bool MayEnterDecree => MayManage && Standing?.State is ResultState.Frozen or ResultState.Decreed;

    public bool MayRequest => MayManage && Standing?.State is ResultState.Decreed;

    public bool MayWithdrawRequest => MayManage && Standing?.State is ResultState.PublicationRequested;

    public bool MayConfirmNow => MayConfirm && Standing is { State: ResultState.PublicationRequested } standing && standing.RequestedById != Reader;

    public IReadOnlyList<Step> Steps
    {
        get
        {
            var done = State switch
            {
                ResultState.Reopened => 0,
                ResultState.Frozen => 1,
                ResultState.Decreed => 2,
                ResultState.PublicationRequested => 3,
                ResultState.Published or ResultState.Replaced or ResultState.Withdrawn => 4,
            };
            string[] names = ["Dibekukan", "Ditetapkan gubernur", "Pengumuman diminta", "Diumumkan"];
            return [.. names.Select((name, i) => new Step(name, i < done ? StepState.Done : i == done && Cycle.Phase is Phase.Plenary ? StepState.Current : StepState.Next))];
        }
    }

    /// <summary>Whose turn it is, in one sentence.</summary>
    public string Next => State switch
    {
        ResultState.Reopened when Cycle.Phase < Phase.Plenary => $"Hasil dibekukan pada tahap pleno; siklus ini sekarang pada tahap {Cycle.PhaseName}.",
        ResultState.Reopened => "Admin provinsi membekukan hasil setelah semua lembar nilai masuk dan pleno selesai.",
        ResultState.Frozen => "Admin provinsi mengisi nomor dan tanggal keputusan gubernur.",
        ResultState.Decreed => "Admin provinsi meminta pengumuman.",
        ResultState.PublicationRequested when Standing?.RequestedById == Reader => "Anda yang meminta pengumuman. Admin provinsi lain atau ketua tim penilai mengonfirmasinya.",
        ResultState.PublicationRequested => "Admin provinsi lain atau ketua tim penilai mengonfirmasi pengumuman.",
        ResultState.Published or ResultState.Replaced => "Hasil sudah diumumkan dan tidak dapat diubah.",
        ResultState.Withdrawn => "Hasil sudah ditarik.",
    };
}
