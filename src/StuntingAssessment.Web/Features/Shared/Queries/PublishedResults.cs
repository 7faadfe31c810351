using System.Text;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Features.Shared.Queries;

/// <summary>One line of the list of published results: a cycle's version in force, or its last one when that is withdrawn.</summary>
public sealed record PublishedLine(int AssessmentYear, int ActivityYear, string ProvinceName, int Edition, bool IsWithdrawn, string DecreeNumber, DateOnly DecreeDate, DateTime PublishedAt);

/// <summary>The only way to a result for those who are not signed in: what is not published is not there.</summary>
public sealed class PublishedResults(PortalDbContext db, PublishedResultsCache cache)
{
    /// <summary>The newest year first.</summary>
    public async Task<IReadOnlyList<PublishedLine>> AllAsync(CancellationToken cancellationToken)
    {
        var versions = await (
            from result in db.Results.AsNoTracking()
            join cycle in db.Cycles on result.CycleId equals cycle.Id
            where result.State == ResultState.Published || result.State == ResultState.Withdrawn
            select new PublishedLine(
                cycle.AssessmentYear, cycle.ActivityYear, cycle.ProvinceName, result.Edition, result.State == ResultState.Withdrawn, result.DecreeNumber!, result.DecreeDate!.Value, result.PublishedAt!.Value))
            .ToListAsync(cancellationToken);
        // The last edition of a year is the one in force, or nothing is.
        return [.. versions.GroupBy(v => v.AssessmentYear).Select(year => year.MaxBy(v => v.Edition)!).OrderByDescending(v => v.AssessmentYear)];
    }

    /// <summary>Every version of the year's result that was ever public, the newest first. None: the year is not there.</summary>
    public Task<List<PublishedVersion>> VersionsAsync(int year, CancellationToken cancellationToken) =>
        db.Results.AsNoTracking()
            .Where(r => (r.State == ResultState.Published || r.State == ResultState.Replaced || r.State == ResultState.Withdrawn) && db.Cycles.Any(c => c.Id == r.CycleId && c.AssessmentYear == year))
            .OrderByDescending(r => r.Edition)
            .Select(r => new PublishedVersion(
                r.Id, r.Edition, r.State, r.Sha256, r.DecreeNumber!, r.DecreeDate!.Value, r.PublishedAt!.Value, r.CorrectionReason, r.State == ResultState.Withdrawn ? r.WithdrawalReason : null, r.WithdrawnAt))
            .ToListAsync(cancellationToken);

    /// <summary>The version in force. One small query once the result is known to this process.</summary>
    public async Task<PublishedResult?> FindAsync(int year, CancellationToken cancellationToken)
    {
        var id = await db.Results.AsNoTracking()
            .Where(r => r.State == ResultState.Published && db.Cycles.Any(c => c.Id == r.CycleId && c.AssessmentYear == year))
            .Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return id is { } known ? cache.Find(known) ?? cache.Add(await LoadAsync(known, cancellationToken)) : null;
    }

    /// <summary>What a version that is not withdrawn says.</summary>
    public async Task<PublishedResult> ReadAsync(PublishedVersion version, CancellationToken cancellationToken) =>
        cache.Find(version.Id) ?? cache.Add(await LoadAsync(version.Id, cancellationToken));

    /// <summary>The exact bytes that were hashed at the freeze.</summary>
    public async Task<byte[]> BundleAsync(PublishedVersion version, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetBytes(await db.Results.Where(r => r.Id == version.Id && (r.State == ResultState.Published || r.State == ResultState.Replaced)).Select(r => r.PublicBundle).SingleAsync(cancellationToken));

    private async Task<PublishedResult> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var (result, cycle) = await (
            from r in db.Results.AsNoTracking()
            join c in db.Cycles.AsNoTracking() on r.CycleId equals c.Id
            where (r.State == ResultState.Published || r.State == ResultState.Replaced) && r.Id == id
            select new ValueTuple<AssessmentResult, AssessmentCycle>(r, c)).SingleAsync(cancellationToken);
        return new PublishedResult(
            result.Id,
            cycle.Id,
            cycle.AssessmentYear,
            cycle.ActivityYear,
            cycle.ProvinceName,
            cycle.Rules.Guide,
            cycle.Programme.AwardMoneyName,
            result.Edition,
            result.Sha256,
            result.DecreeNumber!,
            result.DecreeDate!.Value,
            result.PublishedAt!.Value,
            Standings.Of(ResultBundleJson.Parse(Encoding.UTF8.GetBytes(result.PublicBundle))));
    }
}
