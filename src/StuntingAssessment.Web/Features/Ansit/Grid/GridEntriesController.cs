using Microsoft.AspNetCore.RateLimiting;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>Where cells are sent as they are typed, and tried out before a paste. Antiforgery comes as a header, refusals as a sentence.</summary>
[Authorize(Policies.EnterAnsit)]
[EnableRateLimiting(RateLimits.Entry)]
[Route("penilaian/{year:int}/ansit/{regency}/opd/{office:guid}/isian")]
public sealed class GridEntriesController(TakeEntries take) : Controller
{
    [HttpPost("")]
    public Task<IActionResult> Create(string regency, [FromBody] EntryForm? form, CancellationToken cancellationToken) =>
        AnswerAsync(form, async sound => await take.RunAsync(regency, sound, cancellationToken));

    [HttpPost("coba")]
    public Task<IActionResult> Try(string regency, [FromBody] EntryForm? form, CancellationToken cancellationToken) =>
        AnswerAsync(form, async sound => new { Cells = await take.TryAsync(regency, sound, cancellationToken) });

    private async Task<IActionResult> AnswerAsync(EntryForm? form, Func<EntryForm, Task<object>> act)
    {
        if (form is not { IsSound: true })
        {
            return BadRequest();
        }

        object? answer = null;
        return await ModelState.AllowsAsync(async () => answer = await act(form)) ? Json(answer) : UnprocessableEntity(new { Sentence = ModelState[""]!.Errors[0].ErrorMessage });
    }
}
