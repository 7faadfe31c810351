using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Invitations;

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
            return Again("Pratinjau daftar ini sudah tidak berlaku.");
        }

        if (form.Chosen.ToHashSet() is not { Count: > 0 } chosen)
        {
            return Again("Tidak ada orang yang dipilih, jadi tidak ada yang diundang.");
        }

        var answer = await invite.RunAsync(list.Reading, list.Mark, chosen, cancellationToken);
        if (answer.Plan is { } changed)
        {
            return View("Plan", new ListPlanModel(changed, seals.Seal(list.Reading, changed.Mark), chosen, HasChanged: true));
        }

        return answer.Draft is { } draft
            ? this.RedirectWithNotice(Links.MailBatch(draft), $"{answer.Invited.Count} akun dan {answer.Given} peran sudah dicatat. Periksa surel undangannya, lalu kirim.")
            : Shown(answer);
    }

    /// <summary>The links, this once.</summary>
    private ViewResult Shown(ListAnswer answer)
    {
        Response.Headers.CacheControl = "no-store";
        return View("Invited", answer);
    }

    private IActionResult Again(string why) => this.RedirectWithNotice(Links.InvitationList, $"{why} Unggah daftarnya sekali lagi.", Tone.Warning);
}
