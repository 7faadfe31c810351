using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Features.Regions.Lists;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>What the acts on regions share: the branch they change, what stands in the way, and the preview that nothing is saved of.</summary>
public sealed class RegionDesk(PortalDbContext db, PortalClock clock, TimeProvider time)
{
    public int ThisYear => clock.Today.Year;

    public Guid NewId() => Ids.New(time);

    /// <summary>The region with all that lies in it, tracked. One query for each level.</summary>
    public async Task<RegionBranch> BranchAsync(Guid id, CancellationToken cancellationToken)
    {
        var top = await Whole().SingleAsync(r => r.Id == id, cancellationToken);
        var below = new List<Region>();
        for (var above = new List<Guid> { id }; above.Count > 0;)
        {
            var level = await Whole().Where(r => r.ParentId != null && above.Contains(r.ParentId.Value) && r.To == null).ToListAsync(cancellationToken);
            below.AddRange(level);
            above = level.Count > 0 && level[0].Level is not RegionLevel.Village ? [.. level.Select(r => r.Id)] : [];
        }

        return new RegionBranch(top, below);
    }

    public Task<Region?> FindAsync(Guid? id, CancellationToken cancellationToken) => Whole().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    /// <summary>The year is asked of the form; a missing or strange one is refused at its field.</summary>
    /// <param name="form">When, and what was accepted.</param>
    /// <param name="regions">What the act may change: their own codes stand in nobody's way.</param>
    /// <param name="codes">Codes that would be taken, each with what would lie below it.</param>
    /// <param name="runningYears">From the region's head.</param>
    /// <param name="modelState">Takes the refusal.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<RegionAct> ActAsync(RegionActForm form, IEnumerable<Region> regions, IEnumerable<string?> codes, IReadOnlyList<int> runningYears, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        if (form.Year is { } year && (year < Region.FirstYear || year > ThisYear + 1))
        {
            modelState.AddModelError(nameof(form.Year), $"Isi tahun {Region.FirstYear} sampai {ThisYear + 1}.");
        }

        var held = new List<RegionTerm>();
        var own = regions.Select(r => r.Id).ToHashSet();
        foreach (var code in codes.Select(c => c?.Trim()).Where(c => !string.IsNullOrEmpty(c)))
        {
            var prefix = code + ".";
            held.AddRange((await db.RegionTerms.AsNoTracking().Where(t => t.Code == code || t.Code!.StartsWith(prefix)).ToListAsync(cancellationToken)).Where(t => !own.Contains(t.RegionId)));
        }

        return new RegionAct(form.Year ?? ThisYear, held, runningYears, form.IsAccepted);
    }

    /// <summary>True when the changes were seen and confirmed; otherwise the form shows them.</summary>
    public static bool IsConfirmed(RegionActForm form, IReadOnlyList<RegionDifference> changes, ModelStateDictionary modelState)
    {
        var fingerprint = RegionSnapshot.Fingerprint(changes);
        if (form.IsConfirmed && form.Seen == fingerprint)
        {
            return true;
        }

        form.Changes = changes;
        form.Seen = fingerprint;
        modelState.Remove(nameof(form.Seen));
        return false;
    }

    /// <summary>Saves the act; what the Master Ansit adds up along the regions follows in the same transaction.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => RegionTotals.SaveAsync(db, cancellationToken);

    public async Task<RegionHead> HeadAsync(RegionBranch branch, CancellationToken cancellationToken)
    {
        var top = branch.Top;
        var parent = await FindAsync(top.ParentId, cancellationToken);
        var parents = parent is null
            ? []
            : await db.Regions.AsNoTracking().Where(r => r.ParentId == parent.ParentId && r.Level == parent.Level && r.To == null).OrderBy(r => r.Code).Select(r => new { r.Id, r.Kind, r.Name, r.Code }).ToListAsync(cancellationToken);
        var siblings = await db.Regions.AsNoTracking().Where(r => r.ParentId == top.ParentId && r.Level == top.Level && r.To == null && r.Id != top.Id).OrderBy(r => r.Code).Select(r => new { r.Id, r.Kind, r.Name, r.Code }).ToListAsync(cancellationToken);
        return new RegionHead(
            top.Id,
            top.Level,
            top.Title,
            top.Name,
            top.Kind,
            top.Code,
            top.ParentId,
            parent is null ? [] : [new RegionPlace(parent.Id, parent.Title)],
            await RunningAsync([top], cancellationToken),
            [.. parents.Select(p => new Choice(p.Id.ToString(), $"{Region.NameOf(p.Kind, p.Name)} ({p.Code ?? "belum berkode"})"))],
            [.. branch.Children.Select(c => new ChildRow(c.Id, c.Title, c.Code))],
            [.. siblings.Select(s => new Choice(s.Id.ToString(), $"{Region.NameOf(s.Kind, s.Name)} ({s.Code ?? "belum berkode"})"))]);
    }

    /// <summary>Cycles that are not published and count one of the regions, under any code it has had, among their participants.</summary>
    public async Task<IReadOnlyList<int>> RunningAsync(IEnumerable<Region> regions, CancellationToken cancellationToken)
    {
        var codes = regions.SelectMany(r => r.Terms).Select(t => t.Code).OfType<string>().ToHashSet();
        var open = await db.Cycles.AsNoTracking().Where(c => c.Phase != Phase.Published).Select(c => new { c.AssessmentYear, c.Participants }).ToListAsync(cancellationToken);
        return [.. open.Where(c => c.Participants.Any(p => codes.Contains(p.Code))).Select(c => c.AssessmentYear).Order()];
    }

    private IQueryable<Region> Whole() => db.Regions.Include(r => r.Terms).Include(r => r.Origins).AsSplitQuery();
}
