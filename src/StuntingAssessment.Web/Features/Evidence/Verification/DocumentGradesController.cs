namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>Grades to be read. Who may see the submission does not always see its grades: a coordinator does after publication.</summary>
[Authorize(Policies.ViewSubmissions)]
[Route("penilaian/{year:int}/{regency}/penilaian-dokumen")]
public sealed class DocumentGradesController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string regency, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        if (!user.SeesGrades(cycle, regency))
        {
            return NotFound();
        }

        var stored = await db.Submissions.VisibleTo(user, Permission.ViewSubmissions, cycle).Where(s => s.RegencyCode == regency).CheckedAsync(cancellationToken);
        return View("DocumentGrades", DocumentGradesModel.Of(cycle, regency, stored, [.. cycle.Participants.Where(p => user.SeesGrades(cycle, p.Code))]));
    }
}
