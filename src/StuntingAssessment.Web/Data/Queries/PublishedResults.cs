using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ranking;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Data.Queries;

/// <summary>One line of the list of published results.</summary>
public sealed record PublishedLine(int AssessmentYear, int ActivityYear, string ProvinceName, string DecreeNumber, DateOnly DecreeDate, DateTime PublishedAt);

/// <summary>A published result; its standings are computed from the stored bundle and nothing else.</summary>
public sealed record PublishedResult(
    Guid Id,
    Guid CycleId,
    int AssessmentYear,
    int ActivityYear,
    string ProvinceName,
    string Guide,
    string AwardMoneyName,
    string Sha256,
    string DecreeNumber,
    DateOnly DecreeDate,
    DateTime PublishedAt,
    Standings Standings)
{
    /// <summary>Members of the panel who scored or recused themselves; the same number for every regency of a complete result.</summary>
    public int PanelSize => Standings.InOrder.Select(s => s.Participant.Panel.Count).DefaultIfEmpty().Max();
}

/// <summary>The only way to a result for those who are not signed in: what is not published is not there.</summary>
public sealed class PublishedResults(PortalDbContext db, PublishedResultsCache cache)
{
    /// <summary>The newest first.</summary>
    public Task<List<PublishedLine>> AllAsync(CancellationToken cancellationToken) =>
        (from result in db.Results.AsNoTracking()
         join cycle in db.Cycles on result.CycleId equals cycle.Id
         where result.State == ResultState.Published
         orderby cycle.AssessmentYear descending
         select new PublishedLine(cycle.AssessmentYear, cycle.ActivityYear, cycle.ProvinceName, result.DecreeNumber!, result.DecreeDate!.Value, result.PublishedAt!.Value))
        .ToListAsync(cancellationToken);

    /// <summary>One small query once the result is known to this process.</summary>
    public async Task<PublishedResult?> FindAsync(int year, CancellationToken cancellationToken)
    {
        var sha256 = await db.Results.AsNoTracking()
            .Where(r => r.State == ResultState.Published && db.Cycles.Any(c => c.Id == r.CycleId && c.AssessmentYear == year))
            .Select(r => r.Sha256)
            .SingleOrDefaultAsync(cancellationToken);
        return sha256 is null ? null : cache.Find(sha256) ?? cache.Add(await LoadAsync(sha256, cancellationToken));
    }

    /// <summary>The exact bytes that were hashed at the freeze.</summary>
    public async Task<byte[]> BundleAsync(PublishedResult published, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetBytes(await db.Results.Where(r => r.Id == published.Id && r.State == ResultState.Published).Select(r => r.PublicBundle).SingleAsync(cancellationToken));

    private async Task<PublishedResult> LoadAsync(string sha256, CancellationToken cancellationToken)
    {
        var (result, cycle) = await (
            from r in db.Results.AsNoTracking()
            join c in db.Cycles.AsNoTracking() on r.CycleId equals c.Id
            where r.State == ResultState.Published && r.Sha256 == sha256
            select new ValueTuple<AssessmentResult, Domain.Cycles.AssessmentCycle>(r, c)).SingleAsync(cancellationToken);
        return new PublishedResult(
            result.Id,
            cycle.Id,
            cycle.AssessmentYear,
            cycle.ActivityYear,
            cycle.ProvinceName,
            cycle.Rules.Guide,
            cycle.Programme.AwardMoneyName,
            sha256,
            result.DecreeNumber!,
            result.DecreeDate!.Value,
            result.PublishedAt!.Value,
            Standings.Of(ResultBundleJson.Parse(Encoding.UTF8.GetBytes(result.PublicBundle))));
    }
}

/// <summary>Published results by the SHA-256 of their bundle, which never changes. Small: a province publishes one a year.</summary>
public sealed class PublishedResultsCache
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<string, PublishedResult> known = new();

    public PublishedResult? Find(string sha256) => known.GetValueOrDefault(sha256);

    public PublishedResult Add(PublishedResult published)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[published.Sha256] = published;
    }
}
