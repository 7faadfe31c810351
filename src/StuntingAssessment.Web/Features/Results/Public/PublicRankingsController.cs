using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Public;

/// <summary>A year's published result for everybody: the version in force. An unpublished year and a year that never was are the same 404.</summary>
[AllowAnonymous]
[Route("peringkat/{year:int}")]
public sealed class PublicRankingsController(PublishedResults results, PublicAnswers answers) : Controller
{
    /// <summary>After a withdrawal the address stays and says so.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, CancellationToken cancellationToken) =>
        await results.VersionsAsync(year, cancellationToken) is [var newest, ..] versions
            ? await answers.PageAsync(this, year, newest, versions, cancellationToken)
            : NotFound();

    [HttpGet("bundel.json")]
    public async Task<IActionResult> Bundle(int year, CancellationToken cancellationToken) =>
        await InForceAsync(year, cancellationToken) is { } version ? await answers.BundleAsync(this, year, version, cancellationToken) : NotFound();

    [HttpGet("peringkat.csv")]
    public async Task<IActionResult> Csv(int year, CancellationToken cancellationToken) =>
        await InForceAsync(year, cancellationToken) is { } version ? await answers.CsvAsync(this, year, version, cancellationToken) : NotFound();

    private async Task<PublishedVersion?> InForceAsync(int year, CancellationToken cancellationToken) =>
        (await results.VersionsAsync(year, cancellationToken)).Find(v => v.IsInForce);
}
