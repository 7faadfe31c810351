using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;

namespace StuntingAssessment.Web.Features.Results.Ranking;

/// <summary>The ranking as it stands, in every phase: what is there, what is missing, what is open.</summary>
[Authorize(Policies.ViewRanking)]
[Route("penilaian/{year:int}")]
public sealed class RankingsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("peringkat")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(RankingModel.Of(currentCycle.Value, await LoadAsync(cancellationToken), user));

    [HttpGet("peringkat.csv")]
    public async Task<IActionResult> Csv(int year, CancellationToken cancellationToken) =>
        File(RankingCsv.Of((await LoadAsync(cancellationToken)).Standings), CsvText.ContentType, $"peringkat-{year}-sementara.csv");

    /// <summary>Why this rank: what separates the regency from the one above it.</summary>
    [HttpGet("peringkat/{regency}")]
    public async Task<IActionResult> Show(string regency, CancellationToken cancellationToken) =>
        View(RankReasonModel.Of(currentCycle.Value, currentCycle.Value.Participant(regency), await LoadAsync(cancellationToken), user));

    private Task<LiveRanking> LoadAsync(CancellationToken cancellationToken) =>
        LiveRanking.LoadAsync(db, currentCycle.Value, clock.Today, partialPanels: user.Has(Permission.ViewNamedSheets, currentCycle.Value), cancellationToken);
}
