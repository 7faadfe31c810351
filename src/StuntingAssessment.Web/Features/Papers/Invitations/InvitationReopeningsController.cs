using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>An issued invitation becomes a draft again; what was issued stays in force until a new issue replaces it.</summary>
[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/undangan/perbaikan")]
public sealed class InvitationReopeningsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.FindLetterAsync(currentCycle.Value, cancellationToken) is { Letter: { State: Domain.Letters.LetterState.Final } letter }
            ? View("InvitationReopening", new InvitationReopeningModel(year, letter.Content.Number!, new ReasonForm { Version = letter.Version }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, [Bind(Prefix = nameof(InvitationReopeningModel.Form))] ReasonForm form, CancellationToken cancellationToken)
    {
        if (await db.FindLetterAsync(currentCycle.Value, cancellationToken) is not { Letter: { } letter })
        {
            return NotFound();
        }

        db.Expect(letter, form.Version);
        if (!ModelState.IsValid || !ModelState.AllowsIn(nameof(InvitationReopeningModel.Form), () => letter.Reopen(form.Reason)))
        {
            return View("InvitationReopening", new InvitationReopeningModel(year, letter.Content.Number ?? "", form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.InvitationEdit(year), "Surat dibuka untuk diperbaiki. Yang sudah terbit tetap berlaku sampai diganti.");
    }
}
