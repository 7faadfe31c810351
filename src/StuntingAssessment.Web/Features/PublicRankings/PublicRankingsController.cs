using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using StuntingAssessment.Web.Data.Queries;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;
using StuntingAssessment.Web.Spreadsheets;

namespace StuntingAssessment.Web.Features.PublicRankings;

/// <summary>A published result for everybody. An unpublished year and a year that never was are the same 404.</summary>
[AllowAnonymous]
[Route("peringkat/{year:int}")]
public sealed class PublicRankingsController(PublishedResults results, CurrentUser user, InstallationMark installation, PortalClock clock) : Controller
{
    /// <summary>The page changes with the program, its data never.</summary>
    private static readonly string Edition = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("n")[..12];

    [HttpGet("")]
    public async Task<IActionResult> Show(int year, CancellationToken cancellationToken)
    {
        if (await results.FindAsync(year, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        // Signed in, the page's frame is personal.
        if (!user.IsSignedIn && IsKnown($"{Edition}-{(installation.IsDemo ? "d" : "")}{published.Sha256[..32]}", isWeak: true))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        return View(PublicRankingModel.Of(published, clock));
    }

    [HttpGet("bundel.json")]
    public async Task<IActionResult> Bundle(int year, CancellationToken cancellationToken)
    {
        if (await results.FindAsync(year, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        return IsKnown(published.Sha256, isWeak: false)
            ? StatusCode(StatusCodes.Status304NotModified)
            : File(await results.BundleAsync(published, cancellationToken), "application/json; charset=utf-8", $"bundel-hasil-{year}.json");
    }

    [HttpGet("peringkat.csv")]
    public async Task<IActionResult> Csv(int year, CancellationToken cancellationToken)
    {
        if (await results.FindAsync(year, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        return IsKnown($"{Edition}-csv-{published.Sha256[..32]}", isWeak: false)
            ? StatusCode(StatusCodes.Status304NotModified)
            : File(RankingCsv.Of(published.Standings), CsvText.ContentType, $"peringkat-{year}.csv");
    }

    /// <summary>Says what this answer is, and whether the reader has it already.</summary>
    private bool IsKnown(string tag, bool isWeak)
    {
        var entityTag = new EntityTagHeaderValue($"\"{tag}\"", isWeak);
        Response.GetTypedHeaders().ETag = entityTag;
        Response.Headers.CacheControl = "no-cache";
        Response.Headers.Vary = "Cookie";
        return Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(entityTag, useStrongComparison: false) || known == EntityTagHeaderValue.Any);
    }
}
