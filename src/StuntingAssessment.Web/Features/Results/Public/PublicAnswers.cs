using System.Reflection;
using Microsoft.Net.Http.Headers;
using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Spreadsheets.Csv;

namespace StuntingAssessment.Web.Features.Results.Public;

/// <summary>A version as page, bundle and CSV: the same under the year's address and under its own.</summary>
public sealed class PublicAnswers(PublishedResults results, CurrentUser user, InstallationMark installation, PortalClock clock)
{
    /// <summary>The page changes with the program, a version's data never.</summary>
    private static readonly string Program = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("n")[..12];

    public async Task<IActionResult> PageAsync(Controller controller, int year, PublishedVersion version, IReadOnlyList<PublishedVersion> versions, CancellationToken cancellationToken)
    {
        // What stands around a version, its mark and the list of the others, changes with the newest of them.
        var around = $"{versions[0].Edition}{versions[0].State}{version.State}";
        // Signed in, the page's frame is personal.
        if (!user.IsSignedIn && IsKnown(controller, $"{Program}-{(installation.IsDemo ? "d" : "")}{version.Sha256[..32]}-{version.Edition}-{around}", isWeak: true))
        {
            return controller.StatusCode(StatusCodes.Status304NotModified);
        }

        var about = new VersionsModel(year, version, versions);
        if (!version.IsReadable)
        {
            return controller.View("Withdrawn", about);
        }

        var before = versions.FirstOrDefault(v => v.Edition == version.Edition - 1 && v.IsReadable);
        return controller.View("Show", PublicRankingModel.Of(
            await results.ReadAsync(version, cancellationToken),
            before is null ? null : await results.ReadAsync(before, cancellationToken),
            about,
            clock));
    }

    public async Task<IActionResult> BundleAsync(Controller controller, int year, PublishedVersion version, CancellationToken cancellationToken) =>
        IsKnown(controller, version.Sha256, isWeak: false)
            ? controller.StatusCode(StatusCodes.Status304NotModified)
            : controller.File(await results.BundleAsync(version, cancellationToken), "application/json; charset=utf-8", $"bundel-hasil-{Name(year, version)}.json");

    public async Task<IActionResult> CsvAsync(Controller controller, int year, PublishedVersion version, CancellationToken cancellationToken) =>
        IsKnown(controller, $"{Program}-csv-{version.Sha256[..32]}", isWeak: false)
            ? controller.StatusCode(StatusCodes.Status304NotModified)
            : controller.File(RankingCsv.Of((await results.ReadAsync(version, cancellationToken)).Standings), CsvText.ContentType, $"peringkat-{Name(year, version)}.csv");

    /// <summary>So that two versions do not lie in one folder under one name.</summary>
    public static string Name(int year, PublishedVersion version) => version.Edition == 1 ? $"{year}" : $"{year}-versi-{version.Edition}";

    /// <summary>Says what this answer is, and whether the reader has it already.</summary>
    private static bool IsKnown(Controller controller, string tag, bool isWeak)
    {
        var entityTag = new EntityTagHeaderValue($"\"{tag}\"", isWeak);
        controller.Response.GetTypedHeaders().ETag = entityTag;
        controller.Response.Headers.CacheControl = "no-cache";
        controller.Response.Headers.Vary = "Cookie";
        return controller.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(entityTag, useStrongComparison: false) || known == EntityTagHeaderValue.Any);
    }
}
