using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>The invitation leaves the portal: its content is frozen and printed, and anybody may check it.</summary>
[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/undangan/penerbitan")]
public sealed class InvitationIssuesController(PortalDbContext db, CurrentCycle currentCycle, IssuePapers issue, PaperPress press, PaperStamp stamp) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        await db.FindLetterAsync(currentCycle.Value, cancellationToken) is { } found
            ? await FormAsync(found, new InvitationIssueForm { Version = found.Letter.Version, Paper = found.Issuer.Settings.Layout.Paper }, cancellationToken)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, [Bind(Prefix = nameof(InvitationIssueModel.Form))] InvitationIssueForm form, CancellationToken cancellationToken)
    {
        if (await db.FindLetterAsync(currentCycle.Value, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        db.Expect(found.Letter, form.Version);
        if (found.Letter.Version != form.Version)
        {
            // Before the print, which takes seconds.
            throw new DbUpdateConcurrencyException("The letter changed since the form was shown.");
        }

        IReadOnlyList<IssuedPaper> issued = [];
        if (!ModelState.IsValid || !await ModelState.AllowsAsync(async () => issued = await IssueAsync(found, form.Paper, cancellationToken)))
        {
            db.Entry(found.Letter).State = EntityState.Detached;
            return await FormAsync(found, form, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Paper(year, issued[0].Id), $"Surat undangan nomor {issued[0].Number} diterbitkan.");
    }

    private async Task<IReadOnlyList<IssuedPaper>> IssueAsync(LetterWithIssuer found, LetterPaper paper, CancellationToken cancellationToken)
    {
        var content = InvitationContent.Of(currentCycle.Value, found.Issuer, found.Letter.Content, paper);
        found.Letter.Finalise(content.Unknown());
        var toIssue = new PaperToIssue(PaperKind.Invitation, null, content.PaperTitle(), content.Recipient(), content.Letter.Number, content.Letter.Date, content);
        return await issue.RunAsync(
            new PaperIssue(currentCycle.Value, found.Issuer, null, content.Issuer, [toIssue], content.Paper, Expected: null), stamp.Now, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(LetterWithIssuer found, InvitationIssueForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var replaces = await db.IssuedPapers.AnyAsync(p => p.CycleId == cycle.Id && p.Kind == PaperKind.Invitation && p.Status == PaperStatus.Valid, cancellationToken);
        return View("InvitationIssue", new InvitationIssueModel(
            cycle.AssessmentYear, InvitationContent.Of(cycle, found.Issuer, found.Letter.Content, form.Paper), form, replaces, await press.IsAvailableAsync()));
    }
}
