using System.Globalization;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Actions;

/// <summary>All numbers at once: two actions may change places in one step, and their criteria move along.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/nomor-aksi")]
public sealed class ActionNumbersController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Order", OrderForm.Of(currentCycle.Value.Version, PageOf(currentCycle.Value)));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, OrderForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        var begun = await db.BegunActionsAsync(cycle, cancellationToken);
        if (!form.On(PageOf(currentCycle.Value)).IsComplete(ModelState) || !ModelState.Allows(() => cycle.RenumberActions(Numbers(form), begun)))
        {
            return View("Order", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleActions(year), "Nomor aksi disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }

    private static Dictionary<int, int> Numbers(OrderForm form) =>
        form.Places.Where(p => int.TryParse(p.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)).ToDictionary(p => int.Parse(p.Key, CultureInfo.InvariantCulture), p => p.Value!.Value);

    private static OrderPage PageOf(AssessmentCycle cycle) => new(
        cycle.AssessmentYear,
        CycleCrumbs.To(cycle.AssessmentYear, new PageCrumb("Aksi dan persyaratan", Links.CycleActions(cycle.AssessmentYear))),
        "Ubah nomor aksi",
        "Aksi diurutkan menurut nomornya. Kriteria ikut berpindah; kode persyaratan dan kriteria tetap. Aksi yang sudah dikerjakan kabupaten/kota tidak dapat berganti nomor.",
        Links.CycleActionNumbers(cycle.AssessmentYear),
        Links.CycleActions(cycle.AssessmentYear),
        [.. cycle.Rules.CountedActions.Select(a => new OrderThing(a.No.ToString(CultureInfo.InvariantCulture), $"Aksi {a.No} {a.Name}", a.No))]);
}
