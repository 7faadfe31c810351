using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Public;

/// <summary>One version among all that were ever public.</summary>
/// <param name="All">The newest first.</param>
public sealed record VersionsModel(int Year, PublishedVersion Shown, IReadOnlyList<PublishedVersion> All)
{
    public PublishedVersion? InForce => All.FirstOrDefault(v => v.IsInForce);

    /// <summary>What took the shown one's place.</summary>
    public PublishedVersion? Next => All.FirstOrDefault(v => v.Edition == Shown.Edition + 1);

    public PublishedVersion? Before => All.FirstOrDefault(v => v.Edition == Shown.Edition - 1);
}
