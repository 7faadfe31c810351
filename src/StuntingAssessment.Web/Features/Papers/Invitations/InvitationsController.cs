using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>The invitation letter of the cycle.</summary>
[Authorize(Policies.ViewPapers)]
[Route("penilaian/{year:int}/naskah/undangan")]
public sealed class InvitationsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PaperPress press, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        if (await FindAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var inForce = await db.IssuedPapers.Where(p => p.CycleId == cycle.Id && p.Kind == PaperKind.Invitation && p.Status == PaperStatus.Valid)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
        return View("Invitation", InvitationModel.Of(cycle, found.Issuer, found.Letter, inForce, user.Has(Permission.IssuePapers, cycle), await press.IsAvailableAsync()));
    }

    [HttpPost("")]
    [Authorize(Policies.IssuePapers)]
    public async Task<IActionResult> Create(int year, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        if (await db.Issuers.IssuerOfAsync(cycle, cancellationToken) is not { } issuer)
        {
            return NotFound();
        }

        db.Letters.Add(Letter.Start(Ids.New(time), cycle, issuer, Letter.ContentFor(cycle, issuer)));
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.InvitationEdit(year), "Konsep surat undangan dibuat. Lengkapi isinya.");
    }

    [HttpGet("ubah")]
    [Authorize(Policies.IssuePapers)]
    public async Task<IActionResult> Edit(int year, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        return found.Letter.State is LetterState.Final
            ? this.RedirectWithNotice(Links.Invitation(year), "Surat ini sudah terbit. Buka dulu untuk diperbaiki.", Tone.Warning)
            : Form(found.Issuer, found.Letter.Content, InvitationForm.Of(found.Letter));
    }

    [HttpPost("ubah")]
    [Authorize(Policies.IssuePapers)]
    public async Task<IActionResult> Update(int year, [Bind(Prefix = nameof(InvitationEditModel.Form))] InvitationForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        db.Expect(found.Letter, form.Version);
        var content = form.Content();
        RefuseUnknown(found.Issuer, content);
        if (!ModelState.IsValid || !ModelState.AllowsIn(nameof(InvitationEditModel.Form), () => found.Letter.Edit(found.Issuer, content)))
        {
            return Form(found.Issuer, content, form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Invitation(year), "Konsep surat undangan disimpan.");
    }

    /// <summary>At once, not only at the issue: a mistyped placeholder is seen where it was typed.</summary>
    private void RefuseUnknown(Issuer issuer, LetterContent content)
    {
        if (issuer.FindSignatory(content.Signatory) is not null
            && InvitationContent.Of(currentCycle.Value, issuer, content, null).Unknown() is { Count: > 0 } unknown)
        {
            ModelState.AddModelError(
                $"{nameof(InvitationEditModel.Form)}.{nameof(InvitationForm.Body)}",
                $"Penanda ini tidak dikenal: {string.Join(", ", unknown.Select(u => $"{{{{{u}}}}}"))}. Pakai penanda dari daftar, atau hapus.");
        }
    }

    private ViewResult Form(Issuer issuer, LetterContent content, InvitationForm form)
    {
        var shown = issuer.FindSignatory(content.Signatory) is null ? content with { Signatory = issuer.Signatories[0].Code } : content;
        return View("InvitationEdit", new InvitationEditModel(
            currentCycle.Value.AssessmentYear, form, issuer.Signatories, PlaceholderRow.Of(InvitationContent.Of(currentCycle.Value, issuer, shown, null))));
    }

    private Task<LetterWithIssuer?> FindAsync(CancellationToken cancellationToken) => db.FindLetterAsync(currentCycle.Value, cancellationToken);
}
