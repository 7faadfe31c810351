using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/penanda-tangan/{signatory}")]
public sealed class SignatoriesController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, string signatory, CancellationToken cancellationToken)
    {
        var issuer = await db.Issuers.IssuerOfAsync(currentCycle.Value, cancellationToken);
        return issuer?.FindSignatory(signatory) is { } found ? View("Signatory", new SignatoryModel(year, signatory, found.Position, SignatoryForm.Of(issuer, found))) : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, string signatory, [Bind(Prefix = nameof(SignatoryModel.Form))] SignatoryForm form, CancellationToken cancellationToken)
    {
        var issuer = await db.Issuers.IssuerOfAsync(currentCycle.Value, cancellationToken);
        if (issuer?.FindSignatory(signatory) is not { } found)
        {
            return NotFound();
        }

        db.Expect(issuer, form.Version);
        if (!ModelState.IsValid || !ModelState.AllowsIn(nameof(SignatoryModel.Form), () => issuer.ChangeSignatory(form.Signatory(signatory))))
        {
            return View("Signatory", new SignatoryModel(year, signatory, found.Position, form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Issuer(year)}#penanda-tangan", $"Penanda tangan {issuer.Signatory(signatory).Position} disimpan. Naskah yang sudah terbit tidak berubah.");
    }
}
