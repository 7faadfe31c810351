using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Participants;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Participants)]
[Route("penilaian/{year:int}/atur/urutan-peserta")]
public sealed class ParticipantOrdersController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Order", OrderForm.Of(currentCycle.Value.Version, PageOf(currentCycle.Value)));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, OrderForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!form.On(PageOf(currentCycle.Value)).IsComplete(ModelState) || !ModelState.Allows(() => cycle.OrderParticipants(form.Ordered())))
        {
            return View("Order", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleParticipants(year), "Urutan peserta disimpan.");
    }

    private static OrderPage PageOf(AssessmentCycle cycle) => new(
        cycle.AssessmentYear,
        CycleCrumbs.To(cycle.AssessmentYear, new PageCrumb("Peserta", Links.CycleParticipants(cycle.AssessmentYear))),
        "Urutkan peserta",
        "Urutan seperti dalam surat undangan. Ketik nomor urut yang baru pada peserta yang dipindahkan; yang lain bergeser dengan sendirinya.",
        Links.CycleParticipantOrder(cycle.AssessmentYear),
        Links.CycleParticipants(cycle.AssessmentYear),
        [.. cycle.Participants.Select(p => new OrderThing(p.Code, p.Name))]);
}
