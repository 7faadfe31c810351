using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

/// <summary>Letterhead, layout and numbers of the province's papers.</summary>
[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/penerbit")]
public sealed class IssuersController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken cancellationToken) =>
        await db.Issuers.IssuerOfAsync(currentCycle.Value, cancellationToken) is { } issuer ? Form(year, issuer, IssuerForm.Of(issuer)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, [Bind(Prefix = nameof(IssuerModel.Form))] IssuerForm form, CancellationToken cancellationToken)
    {
        if (await db.Issuers.IssuerOfAsync(currentCycle.Value, cancellationToken) is not { } issuer)
        {
            return NotFound();
        }

        db.Expect(issuer, form.Version);
        if (!ModelState.IsValid || !ModelState.AllowsIn(nameof(IssuerModel.Form), () => issuer.ChangeSettings(form.Settings())))
        {
            return Form(year, issuer, form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Issuer(year), "Kop dan tata letak disimpan. Naskah yang sudah terbit tidak berubah.");
    }

    private ViewResult Form(int year, Issuer issuer, IssuerForm form) => View("Issuer", new IssuerModel(year, issuer.Name, form, issuer.Version, issuer.Emblem?.Name, issuer.Signatories));
}
