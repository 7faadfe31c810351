using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Public;

/// <summary>One version of a published result under its own address, for good: in force, replaced and marked, or withdrawn.</summary>
[AllowAnonymous]
[Route("peringkat/{year:int}/versi/{edition:int}")]
public sealed class PublicRankingVersionsController(PublishedResults results, PublicAnswers answers) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, int edition, CancellationToken cancellationToken)
    {
        var versions = await results.VersionsAsync(year, cancellationToken);
        return versions.Find(v => v.Edition == edition) is { } version ? await answers.PageAsync(this, year, version, versions, cancellationToken) : NotFound();
    }

    [HttpGet("bundel.json")]
    public async Task<IActionResult> Bundle(int year, int edition, CancellationToken cancellationToken) =>
        await ReadableAsync(year, edition, cancellationToken) is { } version ? await answers.BundleAsync(this, year, version, cancellationToken) : NotFound();

    [HttpGet("peringkat.csv")]
    public async Task<IActionResult> Csv(int year, int edition, CancellationToken cancellationToken) =>
        await ReadableAsync(year, edition, cancellationToken) is { } version ? await answers.CsvAsync(this, year, version, cancellationToken) : NotFound();

    private async Task<PublishedVersion?> ReadableAsync(int year, int edition, CancellationToken cancellationToken) =>
        (await results.VersionsAsync(year, cancellationToken)).Find(v => v.Edition == edition && v.IsReadable);
}
