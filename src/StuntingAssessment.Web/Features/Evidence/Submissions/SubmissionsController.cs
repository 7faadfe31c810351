using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>Where the evidence of a cycle stands: all regencies, one regency, one action.</summary>
[Authorize(Policies.ViewSubmissions)]
[Route("penilaian/{year:int}")]
public sealed class SubmissionsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("bukti")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var visible = user.RegenciesFor(Permission.ViewSubmissions, cycle);
        var started = await StartedAsync(db.Submissions.VisibleTo(user, Permission.ViewSubmissions, cycle), cancellationToken);
        var regencies = cycle.Participants.Where(p => visible.Contains(p.Code))
            .Select(p => RegencySummary.Of(cycle, p, user.SeesGrades(cycle, p.Code), user.OnlyActionsFor(Permission.ViewSubmissions, cycle, p.Code), started))
            .ToList();
        return View(new MatrixModel(
            cycle.AssessmentYear,
            cycle.PhaseName,
            cycle.WindowOf(Phase.Submission),
            [.. cycle.Rules.Actions.Where(a => regencies.Exists(r => r.Of(a.No) is not null)).OrderBy(a => a.No == 0).ThenBy(a => a.No)],
            regencies,
            regencies.Exists(r => user.SeesGrades(cycle, r.Participant.Code))));
    }

    [HttpGet("{regency}")]
    public async Task<IActionResult> Regency(string regency, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var started = await StartedAsync(db.Submissions.VisibleTo(user, Permission.ViewSubmissions, cycle).Where(s => s.RegencyCode == regency), cancellationToken);
        var summary = RegencySummary.Of(cycle, cycle.Participant(regency), user.SeesGrades(cycle, regency), user.OnlyActionsFor(Permission.ViewSubmissions, cycle, regency), started);
        return View(RegencyModel.Of(cycle, summary, [.. started.Select(s => s.Id)], user));
    }

    [HttpGet("{regency}/aksi/{actionNo:int}")]
    public async Task<IActionResult> Show(string regency, int actionNo, CancellationToken cancellationToken) =>
        View(await new SubmissionReading(db, user, currentCycle.Value).OfAsync(regency, actionNo, cancellationToken));

    private static Task<List<StartedSubmission>> StartedAsync(IQueryable<Submission> submissions, CancellationToken cancellationToken) =>
        submissions.AsNoTracking()
            .Select(s => new StartedSubmission(
                s.Id,
                s.RegencyCode,
                s.ActionNo,
                s.State,
                s.IsLate,
                s.Evidence.Where(e => e.RemovedAt == null).Select(e => new EvidenceGlance(e.RequirementCode, e.IsLate)).ToList(),
                s.Grades.Count))
            .ToListAsync(cancellationToken);
}
