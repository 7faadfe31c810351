using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;
using StuntingAssessment.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Users.Lists;

/// <summary>
/// Does what the dry run showed. The answer is the page with the links itself, without a redirect: they are nowhere kept, and sending the form again
/// finds everybody invited and does nothing (decision 0029).
/// </summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/undang-daftar/undang")]
public sealed class InvitationListConfirmationsController(InviteList invite, SealedList seals) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(ListConfirmationForm form, CancellationToken cancellationToken)
    {
        if (seals.Open(form.List) is not { } list)
        {
            return this.RedirectWithNotice(Links.InvitationList, "Pratinjau daftar ini sudah tidak berlaku. Unggah daftarnya sekali lagi.", Tone.Warning);
        }

        var chosen = form.Chosen.ToHashSet();
        if (chosen.Count == 0)
        {
            return this.RedirectWithNotice(Links.InvitationList, "Tidak ada orang yang dipilih, jadi tidak ada yang diundang. Unggah daftarnya sekali lagi.", Tone.Warning);
        }

        var answer = await invite.RunAsync(list.Reading, list.Mark, chosen, cancellationToken);
        if (answer.Plan is { } changed)
        {
            return View("Plan", new ListPlanModel(changed, seals.Seal(list.Reading, changed.Mark), chosen, HasChanged: true));
        }

        if (answer.Draft is { } draft)
        {
            return this.RedirectWithNotice(Links.MailBatch(draft), $"{answer.Invited.Count} akun dan {answer.Given} peran sudah dicatat. Periksa surel undangannya, lalu kirim.");
        }

        Response.Headers.CacheControl = "no-store";
        return View("Invited", answer);
    }
}
