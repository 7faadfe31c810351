namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <summary>What a panellist reads before scoring: the evidence of every action and the technical team's grades. Open from the presentation on.</summary>
[Authorize(Policies.ScoreRegencies)]
[Route("penilaian/{year:int}/panel/{regency}")]
public sealed class PanelEvidenceController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string regency, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        return user.SeesGrades(cycle, regency) ? View("Evidence", PanelEvidenceModel.Of(cycle, regency, await ActionsAsync(cycle, regency, cancellationToken))) : NotFound();
    }

    private Task<List<ActionRow>> ActionsAsync(AssessmentCycle cycle, string regency, CancellationToken cancellationToken) =>
        db.Submissions.AsNoTracking().VisibleTo(user, Permission.ViewSubmissions, cycle).Where(s => s.RegencyCode == regency)
            .OrderBy(s => s.ActionNo)
            .Select(s => new ActionRow(
                s.ActionNo,
                s.State,
                s.IsLate,
                s.Evidence.Where(e => e.RemovedAt == null).OrderBy(e => e.AddedAt).Select(e => new EvidenceRow(
                    e.RequirementCode,
                    e.Title,
                    e.Kind,
                    e.Url,
                    e.SeenOn,
                    e.IsLate,
                    e.BroughtOnTheDay,
                    e.HoldsPersonalData,
                    e.Files.OrderByDescending(f => f.Number).Select(f => (Guid?)f.Id).FirstOrDefault(),
                    e.Files.OrderByDescending(f => f.Number).Select(f => f.Name).FirstOrDefault())).ToList(),
                s.Verdicts.Select(v => new VerdictRow(v.RequirementCode, v.Status, v.Reason)).ToList(),
                s.Grades.Select(g => new GradeRow(g.CriterionCode, g.Letter, g.Note)).ToList()))
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
}
