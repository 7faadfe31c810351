using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

/// <summary>Takes a moderation back: the combination of the sheets counts again.</summary>
[Authorize(Policies.DecidePlenary)]
[Route("penilaian/{year:int}/pleno/{regency}/moderasi/{component}/pencabutan")]
public sealed class ModerationWithdrawalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, string component, CancellationToken cancellationToken) =>
        await FindAsync(regency, component, cancellationToken) is var (plenary, moderation)
            ? View("Withdraw", Model(moderation).With(new WithdrawalForm { Version = plenary.Version }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, string component, WithdrawalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(regency, component, cancellationToken) is not var (plenary, moderation))
        {
            return NotFound();
        }

        db.Expect(plenary, form.Version);
        if (!ModelState.IsValid || !ModelState.Allows(() => plenary.WithdrawModeration(currentCycle.Value, regency, component, form.Reason)))
        {
            return View("Withdraw", Model(moderation).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Ranking(year), "Moderasi dicabut. Gabungan lembar nilai berlaku lagi.");
    }

    private async Task<(Plenary Plenary, Moderation Moderation)?> FindAsync(string regency, string component, CancellationToken cancellationToken)
    {
        var plenary = await db.Plenaries.SingleOrDefaultAsync(p => p.CycleId == currentCycle.Value.Id, cancellationToken);
        return plenary?.Moderations.FirstOrDefault(m => m.RegencyCode == regency && m.Component == component) is { } moderation ? (plenary, moderation) : null;
    }

    private WithdrawalModel Model(Moderation moderation)
    {
        var cycle = currentCycle.Value;
        var name = $"{cycle.Rules.Component(moderation.Component).Name} {cycle.Participant(moderation.RegencyCode).Name}";
        return new WithdrawalModel
        {
            Year = cycle.AssessmentYear,
            Title = $"Cabut moderasi {name}?",
            Fact = $"Nilai pleno {IndonesianNumber.Format(moderation.Value)} tidak berlaku lagi; nilai kembali ke gabungan lembar nilai.",
            Url = Links.ModerationWithdrawal(cycle.AssessmentYear, moderation.RegencyCode, moderation.Component),
            Button = "Cabut moderasi",
            Refusal = PlenaryTime.RefusalIn(cycle),
        };
    }
}
