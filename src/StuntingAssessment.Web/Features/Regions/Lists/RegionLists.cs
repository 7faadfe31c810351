using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Features.Regions.Lists;

/// <summary>
/// Takes code lists over in two steps. The dry run compares the stored bytes with the regions of today; applying does so again under the trail's
/// lock and refuses when the regions are not those that were shown, so that what was shown is exactly what is written.
/// </summary>
public sealed class RegionLists(PortalDbContext db, CurrentUser user, AuditScope audit, PortalClock clock, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <returns>The id under which the dry run is found.</returns>
    public async Task<Guid> StoreAsync(string fileName, byte[] content, int year, CancellationToken cancellationToken)
    {
        var upload = new RegionListUpload
        {
            Id = Ids.New(time),
            By = user.Id,
            At = clock.UtcNow,
            FileName = Path.GetFileName(fileName) is { Length: > 0 } name ? name[..Math.Min(name.Length, 200)] : "daftar.csv",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Content = content,
            Year = year,
        };
        var old = clock.UtcNow - Kept;
        await db.RegionListUploads.Where(u => u.At < old).ExecuteDeleteAsync(cancellationToken);
        db.RegionListUploads.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
        return upload.Id;
    }

    /// <param name="id">A stored list.</param>
    /// <param name="confirmed">The proposals that are taken; null: all of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<RegionListRun> DryRunAsync(Guid id, IReadOnlySet<string>? confirmed, CancellationToken cancellationToken)
    {
        var upload = await db.RegionListUploads.AsNoTracking().SingleAsync(u => u.Id == id, cancellationToken);
        var file = RegionListFile.Read(upload.Content);
        var regions = await db.Regions.AsNoTracking().Include(r => r.Terms).AsSplitQuery().ToListAsync(cancellationToken);
        var proposals = file.Problems.Count > 0 ? [] : RegionListDiff.Of(regions, file.Rows, _ => true).Items.Where(i => i.IsProposed).ToList();
        var diff = file.Problems.Count > 0 ? null : RegionListDiff.Of(regions, file.Rows, key => confirmed?.Contains(key) ?? true);
        var problems = file.Problems.Concat(diff is null ? [] : await StandingInTheWayAsync(diff, upload.Year, cancellationToken)).ToList();
        return new RegionListRun(upload, file, diff, proposals, problems, StampOf(regions, upload.Sha256));
    }

    /// <exception cref="DbUpdateConcurrencyException">The regions are not those that were shown, or the list was applied already.</exception>
    /// <exception cref="RuleBrokenException">A region changed later than the list's year.</exception>
    public async Task<RegionListApplied> ApplyAsync(Guid id, IReadOnlySet<string> confirmed, string stamp, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var run = await DryRunAsync(id, confirmed, cancellationToken);
        if (run.Stamp != stamp || run.Upload.AppliedAt is not null || run.Diff is not { } diff || run.Problems.Count > 0)
        {
            throw new DbUpdateConcurrencyException("The regions are not those of the dry run.");
        }

        var (added, changed) = diff.Apply(run.Upload.Year, () => Ids.New(time));
        foreach (var region in added.Concat(changed))
        {
            region.MarkSaved(Ids.New(time));
        }

        var ids = changed.Select(r => r.Id).ToList();
        var totals = await RegionTotals.BeforeAsync(db, ids, cancellationToken);
        // A code may pass from one region to another: first nobody has it.
        await db.Regions.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Code, (string?)null), cancellationToken);
        await db.RegionTerms.Where(t => ids.Contains(t.RegionId)).ExecuteDeleteAsync(cancellationToken);
        await db.InsertManyAsync(added, cancellationToken);
        await db.UpdateManyAsync(changed, cancellationToken);
        await db.InsertManyAsync([.. added.Concat(changed).SelectMany(r => r.Terms)], cancellationToken);
        await totals.RebuildAsync(cancellationToken);
        await db.RegionListUploads.Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.AppliedAt, clock.UtcNow), cancellationToken);

        var applied = new RegionListApplied(
            run.Upload.FileName, run.Upload.Sha256, run.Upload.Year, Count(RegionListChange.Added), Count(RegionListChange.Gone), Count(RegionListChange.Renamed), Count(RegionListChange.Moved), Count(RegionListChange.Recoded));
        audit.Note(applied, "RegionList", id);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return applied;

        int Count(RegionListChange kind) => diff.Of(kind).Count();
    }

    private async Task<IReadOnlyList<RegionListProblem>> StandingInTheWayAsync(RegionListDiff diff, int year, CancellationToken cancellationToken)
    {
        var open = await db.Cycles.AsNoTracking().Where(c => c.Phase != Phase.Published).Select(c => new { c.AssessmentYear, c.Participants }).ToListAsync(cancellationToken);
        var inCycle = open.SelectMany(c => c.Participants.Select(p => (p.Code, c.AssessmentYear))).ToLookup(p => p.Code, p => p.AssessmentYear);
        return
        [
            .. diff.Of(RegionListChange.Gone).Where(i => inCycle.Contains(i.Region!.Code!)).Select(i => new RegionListProblem(
                null, $"{i.Region!.Title} tidak ada lagi dalam daftar, tetapi ikut dalam penilaian {inCycle[i.Region.Code!].First()} yang masih berjalan.")),
            .. diff.Items.Where(i => i.Region is { } r && r.Latest.From > (i.Kind is RegionListChange.Gone ? year - 1 : year)).Take(20).Select(i => new RegionListProblem(
                null, $"{i.Region!.Title} berubah pada {i.Region.Latest.From}; daftar ini hanya dapat berlaku sejak {i.Region.Latest.From + 1}.")),
        ];
    }

    /// <summary>The set of regions and the file in one fingerprint: any act on any region changes it.</summary>
    private static string StampOf(IEnumerable<Region> regions, string sha256)
    {
        var text = new StringBuilder(sha256);
        foreach (var region in regions.OrderBy(r => r.Id))
        {
            text.Append(region.Id.ToString("n")).Append(region.Version.ToString("n"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())));
    }
}

/// <summary>One comparison of a stored list with the regions of today.</summary>
public sealed record RegionListRun(RegionListUpload Upload, RegionListFile File, RegionListDiff? Diff, IReadOnlyList<RegionListItem> Proposals, IReadOnlyList<RegionListProblem> Problems, string Stamp);
