using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>Takes an acceptance back: the warning is open again.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/periksa/cabut")]
public sealed class AcceptanceRemovalsController(PortalDbContext db, CurrentCycle currentCycle, AcceptWarnings accept) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, Guid acceptance, CancellationToken cancellationToken)
    {
        var list = $"{Links.AnsitProblems(year, regency)}?tampil={FindingFilter.Accepted}";
        if (await db.AnsitProblemsAsync(currentCycle.Value, regency, cancellationToken) is not { } problems)
        {
            return NotFound();
        }

        var done = false;
        return !await ModelState.AllowsAsync(async () => done = await accept.TakeBackAsync(currentCycle.Value, problems, acceptance, cancellationToken))
            ? this.RedirectWithNotice(list, ModelState[""]!.Errors[0].ErrorMessage, Tone.Warning)
            : this.RedirectWithNotice(list, done ? "Penerimaan dicabut; peringatannya terbuka lagi." : "Penerimaan itu sudah dicabut, atau peringatannya sudah berubah.", done ? Tone.Success : Tone.Warning);
    }
}
