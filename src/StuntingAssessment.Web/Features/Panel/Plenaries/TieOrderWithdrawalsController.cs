using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Web.Features.Panel.Plenaries;

/// <summary>Takes an order back, also one that is no longer in force. The regency names the group it was ordered in.</summary>
[Authorize(Policies.DecidePlenary)]
[Route("penilaian/{year:int}/pleno/{regency}/urutan/pencabutan")]
public sealed class TieOrderWithdrawalsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, CancellationToken cancellationToken) =>
        await FindAsync(regency, cancellationToken) is var (plenary, order)
            ? View("Withdraw", Model(order).With(new WithdrawalForm { Version = plenary.Version }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, WithdrawalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(regency, cancellationToken) is not var (plenary, order))
        {
            return NotFound();
        }

        db.Expect(plenary, form.Version);
        if (!ModelState.IsValid || !ModelState.Allows(() => plenary.WithdrawTieOrder(currentCycle.Value, regency, form.Reason)))
        {
            return View("Withdraw", Model(order).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Ranking(year), "Urutan kelompok seri dicabut.");
    }

    private async Task<(Plenary Plenary, TieOrder Order)?> FindAsync(string regency, CancellationToken cancellationToken)
    {
        var plenary = await db.Plenaries.SingleOrDefaultAsync(p => p.CycleId == currentCycle.Value.Id, cancellationToken);
        var order = plenary?.TieOrders.FirstOrDefault(o => o.Regencies.Contains(regency) && o.Regencies.All(code => user.Sees(Permission.DecidePlenary, currentCycle.Value, code)));
        return order is null ? null : (plenary!, order);
    }

    private WithdrawalModel Model(TieOrder order)
    {
        var cycle = currentCycle.Value;
        return new WithdrawalModel
        {
            Year = cycle.AssessmentYear,
            Title = "Cabut urutan kelompok seri?",
            Fact = $"Urutan {string.Join(", ", order.Regencies.Select((code, i) => $"{i + 1}. {cycle.Participant(code).Name}"))} tidak berlaku lagi; yang masih seri berbagi peringkat.",
            Url = Links.TieOrderWithdrawal(cycle.AssessmentYear, order.Regencies[0]),
            Button = "Cabut urutan",
            Refusal = PlenaryTime.RefusalIn(cycle),
        };
    }
}
