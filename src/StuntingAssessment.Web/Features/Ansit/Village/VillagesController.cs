using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Ansit.Village;

/// <summary>The way in without scripts: one office's cells of one village, or of the regency itself, as a form.</summary>
[Authorize(Policies.EnterAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}/desa/{place:guid}")]
public sealed class VillagesController(VillageDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View(await desk.ReadAsync(form: null, ModelState, cancellationToken));

    /// <summary>Stores what can be stored; the rest stays in its fields with a sentence.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Update(VillageForm form, CancellationToken cancellationToken)
    {
        form.IsKept = !ModelState.IsValid;
        var stored = ModelState.IsValid ? await desk.SaveAsync(form, ModelState, cancellationToken) : 0;
        var model = await desk.ReadAsync(form, ModelState, cancellationToken);
        if (ModelState.IsValid)
        {
            var there = form.Next && model.Next is { } next ? next : model.Place;
            return this.RedirectWithNotice(model.To(there), stored == 0 ? $"Tidak ada yang berubah pada {model.Place.Name}." : InWords(model, stored), stored == 0 ? Tone.Info : Tone.Success);
        }

        return View("Show", model with { Stored = stored });
    }

    /// <summary>Who goes on to the next village does not see the warnings of this one.</summary>
    private static string InWords(VillageModel model, int stored) =>
        $"{model.Place.Name}: {IndonesianNumber.Format(stored)} isian tersimpan{(model.Warnings > 0 ? $"; {IndonesianNumber.Format(model.Warnings)} peringatan tertulis pada isiannya" : "")}.";
}
