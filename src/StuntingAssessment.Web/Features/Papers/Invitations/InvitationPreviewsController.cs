using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>The invitation as it will print, marked KONSEP.</summary>
[Authorize(Policies.ViewPapers)]
[Route("penilaian/{year:int}/naskah/undangan")]
public sealed class InvitationPreviewsController(PortalDbContext db, CurrentCycle currentCycle, PaperPress press) : Controller
{
    [HttpGet("pratinjau")]
    public async Task<IActionResult> Show([FromQuery(Name = "kertas")] LetterPaper? paper, CancellationToken cancellationToken) =>
        await ContentAsync(paper, cancellationToken) is { } content
            ? this.PaperPreview(await press.DraftAsync(content.Issuer, content.Paper, cancellationToken))
            : NotFound();

    [HttpGet("konsep.pdf")]
    public async Task<IActionResult> Print(int year, [FromQuery(Name = "kertas")] LetterPaper? paper, CancellationToken cancellationToken) =>
        await ContentAsync(paper, cancellationToken) is { } content
            ? await this.PaperDraftAsync(() => press.PrintDraftAsync(content.Issuer, content.Paper, cancellationToken), $"Undangan {year} (konsep)")
            : NotFound();

    private async Task<InvitationContent?> ContentAsync(LetterPaper? paper, CancellationToken cancellationToken)
    {
        var found = await db.FindLetterAsync(currentCycle.Value, cancellationToken);
        return found is null ? null : InvitationContent.Of(currentCycle.Value, found.Issuer, found.Letter.Content, paper is { } size && Enum.IsDefined(size) ? size : null);
    }
}
