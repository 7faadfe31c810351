using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Papers.Issuers;

/// <summary>The picture at the left of the letterhead.</summary>
[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/lambang")]
public sealed class EmblemsController(PortalDbContext db, FileStore files, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await IssuerAsync(cancellationToken) is not { Emblem: { } emblem } || await files.OpenAsync(emblem.Sha256, cancellationToken) is not { } content)
        {
            return NotFound();
        }

        var type = FileTypes.Of(emblem.ContentType);
        InlineView.Describe(Response, emblem.Name, type);
        return File(content, type.ContentType());
    }

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Upload)]
    [RequestSizeLimit(12 * 1024 * 1024)]
    [RequestFormLimits(MultipartBodyLengthLimit = 12 * 1024 * 1024)]
    public async Task<IActionResult> Create(int year, EmblemForm form, CancellationToken cancellationToken)
    {
        if (await IssuerAsync(cancellationToken) is not { } issuer)
        {
            return NotFound();
        }

        db.Expect(issuer, form.Version);
        if (!ModelState.IsValid || !await ModelState.AllowsAsync(() => TakeAsync(issuer, form.Emblem!, cancellationToken), nameof(form.Emblem)))
        {
            return View("Issuer", new IssuerModel(year, issuer.Name, IssuerForm.Of(issuer), issuer.Version, issuer.Emblem?.Name, issuer.Signatories));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Issuer(year)}#lambang", "Lambang disimpan.");
    }

    [HttpPost("hapus")]
    public async Task<IActionResult> Delete(int year, EmblemRemovalForm form, CancellationToken cancellationToken)
    {
        if (await IssuerAsync(cancellationToken) is not { } issuer)
        {
            return NotFound();
        }

        // The bytes stay: papers that were issued with it are printed from them.
        db.Expect(issuer, form.Version);
        if (!ModelState.Allows(issuer.RemoveEmblem))
        {
            return View("Issuer", new IssuerModel(year, issuer.Name, IssuerForm.Of(issuer), issuer.Version, issuer.Emblem?.Name, issuer.Signatories));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Issuer(year)}#lambang", "Lambang dihapus dari kop.");
    }

    private Task<Issuer?> IssuerAsync(CancellationToken cancellationToken) => db.Issuers.IssuerOfAsync(currentCycle.Value, cancellationToken);

    private async Task TakeAsync(Issuer issuer, IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var stored = await files.SaveAsync(content, UploadLimits.Image, cancellationToken);
        issuer.ReplaceEmblem(stored.Named(file.FileName));
    }
}
