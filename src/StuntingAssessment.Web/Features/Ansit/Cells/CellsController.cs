namespace StuntingAssessment.Web.Features.Ansit.Cells;

/// <summary>One cell: what it means, what it says, what it said, what is remarked about it.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/sel/{place:guid}/{measure}")]
public sealed class CellsController(CellReading reading) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string measure, CancellationToken cancellationToken) =>
        await reading.OfAsync(measure, new CommentForm(), cancellationToken) is { } model ? this.CellView(model) : NotFound();
}
