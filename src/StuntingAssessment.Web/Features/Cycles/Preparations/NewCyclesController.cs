using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Features.Ansit.Owners;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>A cycle from nothing, or with what an earlier one has.</summary>
[Authorize(Policies.EditCycle)]
[Route("penilaian/baru")]
public sealed class NewCyclesController(PortalDbContext db, PortalClock clock, TimeProvider time, IOptions<PortalOptions> options) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        View(NewCycleForm.Proposed(await NewCycleChoices.LoadAsync(db, cancellationToken), clock.Today.Year, options.Value.TimeZone));

    [HttpPost("")]
    public async Task<IActionResult> Create(NewCycleForm form, CancellationToken cancellationToken)
    {
        form.On(await NewCycleChoices.LoadAsync(db, cancellationToken));
        AssessmentCycle? made = null;
        if (!ModelState.IsValid || !IsFree(form) || !ModelState.Allows(() => made = Make(form)))
        {
            return View("New", form);
        }

        db.Cycles.Add(made!);
        if (form.Source is { } source)
        {
            await db.CarryOwnersAsync(source, made!, time, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CyclePreparation(made!.AssessmentYear), $"Siklus {made.AssessmentYear} dibuat. Ikuti langkah-langkah di bawah sampai pengajuan dibuka.");
    }

    private bool IsFree(NewCycleForm form)
    {
        if (form.Choices.Cycles.Any(c => c.AssessmentYear == form.AssessmentYear))
        {
            ModelState.AddModelError(nameof(form.AssessmentYear), $"Siklus {form.AssessmentYear} sudah ada.");
        }

        return ModelState.IsValid;
    }

    private AssessmentCycle Make(NewCycleForm form)
    {
        var id = Ids.New(time);
        if (form.Source is { } source)
        {
            return AssessmentCycle.CloneOf(source, id, form.ToYears());
        }

        var province = form.Choices.Provinces.FirstOrDefault(p => p.Code == form.Province)
            ?? throw new RuleBrokenException("Pilih provinsi dari daftar wilayah.", nameof(form.Province));
        return AssessmentCycle.FromNothing(id, form.ToYears(), province.Code, province.Name);
    }
}
