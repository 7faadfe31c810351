using System.Text;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Shared.Queries;

internal static class ResultQueries
{
    /// <summary>The result that stands: the newest that was frozen and not unfrozen since. None before a freeze.</summary>
    public static Task<AssessmentResult?> StandingAsync(this IQueryable<AssessmentResult> results, AssessmentCycle cycle, CancellationToken cancellationToken) =>
        results.Where(r => r.CycleId == cycle.Id && r.State != ResultState.Reopened).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The version last published, in force or withdrawn. None before the first publication.</summary>
    public static Task<AssessmentResult?> LastPublishedAsync(this IQueryable<AssessmentResult> results, AssessmentCycle cycle, CancellationToken cancellationToken) =>
        results.Where(r => r.CycleId == cycle.Id && (r.State == ResultState.Published || r.State == ResultState.Replaced || r.State == ResultState.Withdrawn))
            .OrderByDescending(r => r.Edition)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>What the result's own bundle says, published or not.</summary>
    public static Standings FrozenStandings(this AssessmentResult result) =>
        Standings.Of(ResultBundleJson.Parse(Encoding.UTF8.GetBytes(result.PublicBundle)));
}
