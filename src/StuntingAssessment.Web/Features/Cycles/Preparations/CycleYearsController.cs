using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>A year mistyped at the start, put right while nobody works in the cycle yet.</summary>
[Authorize(Policies.EditCycle)]
[Route("penilaian/{year:int}/atur/tahun")]
public sealed class CycleYearsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit(int year) => currentCycle.Value.Phase is Phase.Preparation
        ? View("Years", YearsForm.Of(currentCycle.Value))
        : this.RedirectWithNotice(Links.Cycle(year), "Tahun dan zona waktu hanya dapat diubah pada tahap persiapan.", Tone.Warning);

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, YearsForm form, CancellationToken cancellationToken)
    {
        form.Year = year;
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        var source = await db.SourceOfAsync(cycle, cancellationToken);
        if (!ModelState.IsValid || !await IsFreeAsync(cycle, form, cancellationToken) || !ModelState.Allows(() => cycle.ChangeYears(source, form.ToYears())))
        {
            return View("Years", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CyclePreparation(cycle.AssessmentYear), "Tahun dan zona waktu disimpan.");
    }

    private async Task<bool> IsFreeAsync(AssessmentCycle cycle, YearsForm form, CancellationToken cancellationToken)
    {
        if (await db.Cycles.AnyAsync(c => c.Id != cycle.Id && c.AssessmentYear == form.AssessmentYear, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.AssessmentYear), $"Siklus {form.AssessmentYear} sudah ada.");
        }

        return ModelState.IsValid;
    }
}
